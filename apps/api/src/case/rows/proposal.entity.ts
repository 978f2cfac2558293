import type {
  ClosedBecause,
  DecidingBody,
  DeclineOutcome,
  DisclosureWish,
  NumberSeries,
  ProposalKind,
  ProposalState,
  ProposedOutcome,
  ReceivedHow,
  RevisionReason,
} from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('proposals')
export class Proposal {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('text')
  kind!: ProposalKind;

  @Column('text')
  state!: ProposalState;

  @Column('text', { default: '' })
  title = '';

  @Column('text', { default: '' })
  background = '';

  @Column('text', { default: '' })
  suggestedUnits = '';

  @Column('text', { nullable: true })
  disclosureWish!: DisclosureWish | null;

  @Column('integer', { default: 1 })
  textVersion = 1;

  @Column('uuid')
  authorMemberId!: string;

  @Column('uuid')
  openedBy!: string;

  @Column('boolean', { default: false })
  onBehalf = false;

  @Column('text', { nullable: true })
  receivedHow!: ReceivedHow | null;

  @Column('date', { nullable: true })
  receivedOn!: string | null;

  /** Hour and minute of that day in China; none where nobody asked for it. */
  @Column('text', { nullable: true })
  receivedTime!: string | null;

  @Column('text', { default: '' })
  receivedNote = '';

  /** What shows when it was received, where that was put right. */
  @Column('uuid', { nullable: true })
  receiptEvidenceId!: string | null;

  /** The scan of what the member signed: it counts as his confirmation (procedure §9.2.3). */
  @Column('uuid', { nullable: true })
  signedOriginalId!: string | null;

  @Column('date', { nullable: true })
  filingConfirmedOn!: string | null;

  /** Why it is disowned, or was. */
  @Column('text', { nullable: true })
  filingObjection!: string | null;

  @Column('date', { nullable: true })
  disownedOn!: string | null;

  @Column('date', { nullable: true })
  disowningRefusedOn!: string | null;

  @Column('integer', { nullable: true })
  receiptNumber!: number | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('boolean', { nullable: true })
  inSession!: boolean | null;

  @Column('text', { nullable: true })
  series!: NumberSeries | null;

  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('uuid', { nullable: true })
  categoryId!: string | null;

  @Column('uuid', { nullable: true })
  preReviewedBy!: string | null;

  @Column('text', { nullable: true })
  proposedOutcome!: ProposedOutcome | null;

  @Column('uuid', { nullable: true })
  proposedCategoryId!: string | null;

  @Column('text', { default: '' })
  proposedUnits = '';

  @Column('uuid', { nullable: true })
  proposedReasonId!: string | null;

  @Column('text', { default: '' })
  proposedWords = '';

  @Column('text', { nullable: true })
  proposedDeclineOutcome!: DeclineOutcome | null;

  @Column('text', { nullable: true })
  proposedRevisionReason!: RevisionReason | null;

  @Column('uuid', { nullable: true })
  decisionReasonId!: string | null;

  @Column('text', { nullable: true })
  revisionReason!: RevisionReason | null;

  @Column('text', { nullable: true })
  decisionWords!: string | null;

  @Column('text', { nullable: true })
  declineOutcome!: DeclineOutcome | null;

  @Column('text', { nullable: true })
  decidedBy!: DecidingBody | null;

  @Column('date', { nullable: true })
  decidedOn!: string | null;

  @Column('uuid', { nullable: true })
  officeId!: string | null;

  @Column('boolean', { default: false })
  complex = false;

  @Column('date', { nullable: true })
  dispatchedOn!: string | null;

  @Column('date', { nullable: true })
  firstDispatchedOn!: string | null;

  @Column('integer', { default: 0 })
  round = 0;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('text', { nullable: true })
  closedBecause!: ClosedBecause | null;

  @Column('text', { nullable: true })
  explanation!: string | null;

  @Column('boolean', { default: false })
  demo = false;

  /** How many events it has had: they are numbered. */
  @Column('integer', { default: 0 })
  eventCount = 0;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;
}
