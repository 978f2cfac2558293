import {
  DECLINE_OUTCOMES,
  type DeclineOutcome,
  PROPOSAL_LIMITS,
  PROPOSED_OUTCOMES,
  type ProposedOutcome,
} from '@jianyan/shared';
import { OneOf, OptionalLine, OptionalRef, Prose, Ref } from '../http/fields.js';

export class ReturnForRevision {
  @OptionalRef()
  reasonId?: string;

  @Prose(PROPOSAL_LIMITS.reason)
  words!: string;
}

export class Decline {
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
}

export class PreReview {
  @OneOf(PROPOSED_OUTCOMES, 'ProposedOutcome')
  outcome!: ProposedOutcome;

  @OptionalRef()
  categoryId?: string;

  @OptionalLine(PROPOSAL_LIMITS.suggestedUnits)
  units?: string;
}

export class FileProposal {
  @OptionalRef()
  categoryId?: string;
}
