import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { AsRead, Day, Prose, Ref, Time } from '../http/fields.js';

export class CorrectSession {
  @Day()
  receivedOn!: string;

  /** Hour and minute of that day. */
  @Time()
  receivedTime!: string;

  /** An attachment with the purpose `scan` that shows it. */
  @Ref()
  scanId!: string;

  @Prose(PROPOSAL_LIMITS.reason)
  reason!: string;

  @AsRead()
  readAt?: string;
}
