import type { NumberSeries } from '@jianyan/shared';
import { Column, Entity } from 'typeorm';
import { ListedCase } from './listed-case.js';
import type { RowClock, RowDraft } from './row-types.js';

/** A case as lists show it; also the secretariat's and the office's own entry. */
@Entity('case_rows')
export class CaseRow extends ListedCase {
  @Column('text')
  title!: string;

  /** The title as it is sought. */
  @Column('text')
  titleKey!: string;

  /** By which a part of it is found. */
  @Column('text', { array: true })
  letters!: string[];

  @Column('integer', { nullable: true })
  receiptNumber!: number | null;

  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('text', { nullable: true })
  series!: NumberSeries | null;

  @Column('boolean', { nullable: true })
  inSession!: boolean | null;

  @Column('uuid')
  authorMemberId!: string;

  @Column('uuid', { nullable: true })
  officeId!: string | null;

  @Column('integer')
  round!: number;

  @Column('boolean')
  onBehalf!: boolean;

  @Column('boolean')
  awaitsConfirmation!: boolean;

  @Column('boolean')
  complex!: boolean;

  @Column('boolean')
  demo!: boolean;

  @Column('integer')
  coSignerCount!: number;

  /** In the order in which they were assigned; over or waived parts left out, as in all that follows. */
  @Column('uuid', { array: true })
  replyingUnitIds!: string[];

  @Column('uuid', { array: true })
  coUnitIds!: string[];

  @Column('integer')
  opinionsAsked!: number;

  @Column('integer')
  opinionsIn!: number;

  @Column('boolean')
  hasCommitments!: boolean;

  /** Somebody has not signed for his part yet. */
  @Column('boolean')
  unsignedPart!: boolean;

  /** Somebody wants to give his part back. */
  @Column('boolean')
  returnRequested!: boolean;

  /** A part is over and nobody has taken it over. */
  @Column('boolean')
  vacantPart!: boolean;

  /** A rating entered from paper waits for its second person. */
  @Column('boolean')
  proxyPending!: boolean;

  /** Its author says that it was not his to file, and a second person has not decided yet. */
  @Column('boolean')
  disowned!: boolean;

  /** The secretariat sees it. */
  @Column('boolean')
  forSecretariat!: boolean;

  /** The running clocks, the earliest first. */
  @Column('jsonb')
  clocks!: RowClock[];

  @Column('date', { nullable: true })
  secretariatDueOn!: string | null;

  @Column('uuid', { nullable: true })
  secretariatDeadlineId!: string | null;

  @Column('date', { nullable: true })
  officeDueOn!: string | null;

  @Column('uuid', { nullable: true })
  officeDeadlineId!: string | null;

  /** The first day of all that the secretariat has to keep or sees kept. */
  @Column('date', { nullable: true })
  secretariatFirstOn!: string | null;

  @Column('date', { nullable: true })
  officeFirstOn!: string | null;

  @Column('timestamptz')
  changedAt!: Date;

  /** Of a draft only. */
  @Column('jsonb', { nullable: true })
  draft!: RowDraft | null;
}
