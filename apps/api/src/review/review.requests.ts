import {
  DECIDING_BODIES,
  type DecidingBody,
  DECLINE_OUTCOMES,
  type DeclineOutcome,
  PROPOSAL_LIMITS,
  PROPOSED_OUTCOMES,
  type ProposedOutcome,
  REVISION_REASONS,
  type RevisionReason,
} from '@jianyan/shared';
import {
  AsRead,
  Day,
  OneOf,
  OptionalDay,
  OptionalLine,
  OptionalOneOf,
  OptionalProse,
  OptionalRef,
  Prose,
  Ref,
} from '../http/fields.js';
import type { Deciding } from './deciding.js';

/** For a CPPCC proposal alone, and there it must be said. */
class MayBeDecided implements Deciding {
  @OptionalOneOf(DECIDING_BODIES, 'DecidingBody')
  decidedBy?: DecidingBody;

  @OptionalDay()
  decidedOn?: string;
}

export class ReturnForRevision extends MayBeDecided {
  @OneOf(REVISION_REASONS, 'RevisionReason')
  revisionReason!: RevisionReason;

  @Prose(PROPOSAL_LIMITS.reason)
  words!: string;
}

export class Decline extends MayBeDecided {
  @Ref()
  reasonId!: string;

  @Prose(PROPOSAL_LIMITS.reason)
  words!: string;

  @OneOf(DECLINE_OUTCOMES, 'DeclineOutcome')
  outcome!: DeclineOutcome;
}

export class Register {
  @Ref()
  categoryId!: string;
}

export class ChangeCategory {
  @Ref()
  categoryId!: string;

  @Prose(PROPOSAL_LIMITS.reason)
  reason!: string;

  @AsRead()
  readAt?: string;
}

/** What the second reviewer would have to say to decide so. */
export class PreReview {
  @OneOf(PROPOSED_OUTCOMES, 'ProposedOutcome')
  outcome!: ProposedOutcome;

  @OptionalRef()
  categoryId?: string;

  @OptionalLine(PROPOSAL_LIMITS.suggestedUnits)
  units?: string;

  @OptionalRef()
  reasonId?: string;

  @OptionalOneOf(REVISION_REASONS, 'RevisionReason')
  revisionReason?: RevisionReason;

  @OptionalProse(PROPOSAL_LIMITS.reason)
  words?: string;

  @OptionalOneOf(DECLINE_OUTCOMES, 'DeclineOutcome')
  declineOutcome?: DeclineOutcome;
}

/** Category and units as the first reviewer proposed them, unless others are named. */
export class FileProposal implements Deciding {
  @OptionalRef()
  categoryId?: string;

  @OptionalLine(PROPOSAL_LIMITS.suggestedUnits)
  units?: string;

  @OneOf(DECIDING_BODIES, 'DecidingBody')
  decidedBy!: DecidingBody;

  @Day()
  decidedOn!: string;
}
