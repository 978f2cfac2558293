import type { ProposalKind, ProposalState } from '@jianyan/shared';
import { Column, PrimaryColumn } from 'typeorm';

/** What every list filters and sorts by, whoever asks. */
export abstract class ListedCase {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid')
  proposalId!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('text')
  kind!: ProposalKind;

  @Column('text')
  state!: ProposalState;

  @Column('uuid', { nullable: true })
  categoryId!: string | null;

  /** The series of one session follow each other. */
  @Column('integer', { nullable: true })
  numberOrder!: number | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  /** It has not come to its end, or a clock of it still runs. */
  @Column('boolean')
  open!: boolean;

  /** The stations it has passed, separated by spaces: one value to count by. In a unit's entry of its own parts alone. */
  @Column('text')
  stations!: string;
}
