import type { OpinionExplanation, ReplyClassCode, ReplyDisclosure, ReplyKind, ReplyState } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('replies')
export class Reply {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  unitId!: string;

  @Column('integer')
  round!: number;

  @Column('text')
  kind!: ReplyKind;

  @Column('text')
  state!: ReplyState;

  /** The letter that it puts right, where it is a correction. */
  @Column('uuid', { nullable: true })
  correctsId!: string | null;

  @Column('text', { default: '' })
  correctedPassages = '';

  @Column('text', { default: '' })
  correctedBecause = '';

  /** Once it is delivered, to when its author may put his rating right because of it. */
  @Column('date', { nullable: true })
  ratingUntil!: string | null;

  @Column('text', { default: '' })
  opening = '';

  @Column('text', { default: '' })
  closing = '';

  @Column('text', { nullable: true })
  classCode!: ReplyClassCode | null;

  @Column('text', { nullable: true })
  disclosure!: ReplyDisclosure | null;

  @Column('text', { default: '' })
  disclosureReason = '';

  @Column('jsonb', { default: () => "'[]'" })
  opinionExplanations: OpinionExplanation[] = [];

  @Column('integer', { default: 1 })
  version = 1;

  @Column('uuid', { array: true, default: () => "'{}'" })
  drafters: string[] = [];

  @Column('timestamptz', { nullable: true })
  draftedAt!: Date | null;

  /** Of the accounts, the one that sent it to its checker last. */
  @Column('uuid', { nullable: true })
  sentForCheckBy!: string | null;

  @Column('text', { nullable: true })
  sentBackBecause!: string | null;

  /** Issued, and void before it was delivered. */
  @Column('text', { nullable: true })
  voidedBecause!: string | null;

  @Column('text', { nullable: true })
  documentNumber!: string | null;

  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('date', { nullable: true })
  issuedOn!: string | null;

  @Column('date', { nullable: true })
  deliveredOn!: string | null;

  @Column('date')
  startedOn!: string;
}
