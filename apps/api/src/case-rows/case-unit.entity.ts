import type { AssignmentRole, AssignmentState } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ListedCase } from './listed-case.js';

/** A case as one unit has it on its lists: its newest part, and the clock that is its business. */
@Entity('case_units')
export class CaseUnit extends ListedCase {
  @PrimaryColumn('uuid')
  unitId!: string;

  @Column('uuid')
  assignmentId!: string;

  @Column('text')
  role!: AssignmentRole;

  @Column('text')
  partState!: AssignmentState;

  /** It is to reply once more. */
  @Column('boolean')
  redo!: boolean;

  /** The unit still has the part. */
  @Column('boolean')
  live!: boolean;

  @Column('date')
  assignedOn!: string;

  /** A reply to check or to issue, or an opinion that was sent to the leader. */
  @Column('boolean')
  waitsForLeader!: boolean;

  /** An opinion or a letter to write, or a signed letter to deliver. */
  @Column('boolean')
  waitsForDrafter!: boolean;

  /** As in the case's own row. */
  @Column('boolean')
  forSecretariat!: boolean;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('uuid', { nullable: true })
  deadlineId!: string | null;

  /** The order in which the secretariat lists what the unit has. */
  @Column('date', { nullable: true })
  secretariatDueOn!: string | null;
}
