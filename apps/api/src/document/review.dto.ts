import {
  DECIDING_BODIES,
  type DecidingBody,
  DECLINE_OUTCOMES,
  type DeclineOutcome,
  PROPOSED_OUTCOMES,
  type ProposedOutcome,
  RECEIVED_HOW,
  type ReceivedHow,
  REVISION_REASONS,
  type RevisionReason,
} from '@jianyan/shared';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import {
  DayOrNull,
  IdOrNull,
  OnDay,
  OneOfList,
  OneOfListOrNull,
  PartOrNull,
  TextOrNull,
} from '../http/response-fields.js';
import { NamedDto } from './case-heading.dto.js';

/** How a case that staff filed on a member's behalf came to them. */
export class FiledOnBehalfDto {
  @OneOfList(RECEIVED_HOW, 'ReceivedHow')
  receivedHow!: ReceivedHow;

  @OnDay()
  receivedOn!: string;

  /** Hour and minute, `15:30`. */
  @TextOrNull()
  receivedTime!: string | null;

  /** The scan of what the member signed. */
  @IdOrNull()
  signedOriginalId!: string | null;

  @ApiProperty()
  note!: string;

  @ApiProperty()
  openedBy!: string;

  /** The member is still asked whether it was filed for him. */
  @ApiProperty()
  awaitsConfirmation!: boolean;

  @DayOrNull()
  confirmedOn!: string | null;

  /** Why the author disowns it, or did; for him, his co-signers and the secretariat. */
  @TextOrNull()
  objection!: string | null;

  @DayOrNull()
  disownedOn!: string | null;

  @DayOrNull()
  disowningRefusedOn!: string | null;
}

/** What the first CPPCC reviewer proposes, as the second would say it; for the secretariat only. */
@ApiExtraModels(NamedDto)
export class PreReviewDto {
  @OneOfList(PROPOSED_OUTCOMES, 'ProposedOutcome')
  outcome!: ProposedOutcome;

  @PartOrNull(NamedDto)
  category!: NamedDto | null;

  @ApiProperty()
  units!: string;

  @PartOrNull(NamedDto)
  reason!: NamedDto | null;

  @OneOfListOrNull(REVISION_REASONS)
  revisionReason!: RevisionReason | null;

  @ApiProperty()
  words!: string;

  @OneOfListOrNull(DECLINE_OUTCOMES)
  declineOutcome!: DeclineOutcome | null;

  @ApiProperty()
  by!: string;
}

/** 退回修改, 不予受理 or 不予立案: the reason from the list of the one or the other, and the words. */
export class DecisionDto {
  @TextOrNull()
  reason!: string | null;

  @OneOfListOrNull(REVISION_REASONS)
  revisionReason!: RevisionReason | null;

  @ApiProperty()
  words!: string;

  @OneOfListOrNull(DECLINE_OUTCOMES)
  outcome!: DeclineOutcome | null;
}

/** Which body decided upon the review of a CPPCC proposal, and on which day. */
export class DecidedDto {
  @OneOfList(DECIDING_BODIES, 'DecidingBody')
  by!: DecidingBody;

  @OnDay()
  on!: string;
}
