import type { AssignmentRole, AssignmentState } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('assignments')
export class Assignment {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  role!: AssignmentRole;

  @Column('text', { nullable: true })
  part!: string | null;

  @Column('text')
  state!: AssignmentState;

  @Column('text', { nullable: true })
  cameFrom!: AssignmentState | null;

  @Column('date')
  assignedOn!: string;

  @Column('date', { nullable: true })
  signedOn!: string | null;

  @Column('text', { nullable: true })
  section!: string | null;

  @Column('text', { nullable: true })
  person!: string | null;

  @Column('text', { nullable: true })
  telephone!: string | null;

  @Column('text', { nullable: true })
  returnReason!: string | null;

  @Column('text', { nullable: true })
  returnProposedUnit!: string | null;

  @Column('text', { nullable: true })
  returnRefusal!: string | null;

  @Column('text', { default: '' })
  opinionText = '';

  @Column('integer', { default: 1 })
  opinionVersion = 1;

  @Column('uuid', { array: true, default: () => "'{}'" })
  opinionDrafters: string[] = [];

  @Column('timestamptz', { nullable: true })
  opinionDraftedAt!: Date | null;

  @Column('date', { nullable: true })
  opinionGivenOn!: string | null;

  @Column('text', { nullable: true })
  opinionSentBack!: string | null;

  @Column('integer', { nullable: true })
  opinionSentBackRound!: number | null;

  /** What the leader wants changed before it is given; between drafter and leader. */
  @Column('text', { nullable: true })
  opinionDraftSentBack!: string | null;

  @Column('text', { nullable: true })
  endedBecause!: string | null;

  /** The part that this one took over; a part is taken over once. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;
}
