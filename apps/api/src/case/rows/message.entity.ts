import type { ProposalKind } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is told of a case, once for all who are told. Exactly one thing is its cause. */
@Entity('messages')
export class Message {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  /** The cause: something happened. */
  @Column('uuid', { nullable: true })
  eventId!: string | null;

  /** The cause: a clock has come to a day. */
  @Column('uuid', { nullable: true })
  deadlineId!: string | null;

  /** The cause: somebody wrote it, in these words. */
  @Column('uuid', { nullable: true })
  writtenBy!: string | null;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('text')
  caseKind!: ProposalKind;

  /** As it was when this was told: the case may be out of sight since. */
  @Column('text')
  caseTitle!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
