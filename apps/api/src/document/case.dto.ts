import {
  CLOSED_BECAUSE,
  type ClosedBecause,
  DISCLOSURE_WISHES,
  type DisclosureWish,
  NUMBER_SERIES,
  type NumberSeries,
  PROPOSAL_KINDS,
  type ProposalKind,
  type ProposalState,
} from '@jianyan/shared';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { AttachmentDto } from './attachment.dto.js';
import { CommitmentDto } from './commitment.dto.js';
import { DeadlineDto, ExplainedDeadlineDto } from '../deadlines/deadline.dto.js';
import { AssignmentDto, ContactDto } from './assignment.dto.js';
import { TimelineEntryDto } from '../history/timeline.dto.js';
import {
  AtInstant,
  Count,
  CountOrNull,
  FlagOrNull,
  Id,
  InstantOrNull,
  ListOf,
  OnDay,
  OneOfList,
  OneOfListOrNull,
  Part,
  PartOrNull,
  TextOrNull,
} from '../http/response-fields.js';
import { ActionDto, StationDto } from './action.dto.js';
import { ReplyDto } from './reply.dto.js';
import {
  CaseBodyDto,
  CasePolicyDto,
  CaseSessionDto,
  InvitationDto,
  NamedDto,
  ProposerDto,
  RequestDto,
} from './case-heading.dto.js';
import { DecidedDto, DecisionDto, FiledOnBehalfDto, PreReviewDto } from './review.dto.js';
import { PROPOSAL_STATES } from '@jianyan/shared';

export class DispatchDto {
  @Part(NamedDto)
  office!: NamedDto;

  @OnDay()
  on!: string;

  @OnDay()
  firstOn!: string;
}

export class ClosingDto {
  @OnDay()
  on!: string;

  @OneOfList(CLOSED_BECAUSE, 'ClosedBecause')
  because!: ClosedBecause;

  @TextOrNull()
  explanation!: string | null;
}

/** A unit in which nobody may use a role in this case: everybody who holds it there is among its proposers. */
export class NobodyForDto {
  @ApiProperty()
  unitName!: string;

  @OneOfList(['dispatcher', 'checker', 'leader'], 'RoleInUnit')
  role!: 'dispatcher' | 'checker' | 'leader';

  @ApiProperty({ description: 'Who works in the unit and could be named by the administrator.', type: [String] })
  mayBeNamed!: string[];
}

/** A case as the person who asks may see it, with what that person may do next. */
@ApiExtraModels(
  NamedDto,
  FiledOnBehalfDto,
  PreReviewDto,
  DecisionDto,
  DecidedDto,
  DispatchDto,
  ClosingDto,
  ExplainedDeadlineDto,
)
export class CaseDto {
  @Id()
  id!: string;

  @OneOfList(PROPOSAL_KINDS, 'ProposalKind')
  kind!: ProposalKind;

  @OneOfList(PROPOSAL_STATES, 'ProposalState')
  state!: ProposalState;

  @Part(CaseBodyDto)
  body!: CaseBodyDto;

  @Part(CasePolicyDto)
  policy!: CasePolicyDto;

  @Part(CaseSessionDto)
  session!: CaseSessionDto;

  @CountOrNull()
  receiptNumber!: number | null;

  @CountOrNull()
  number!: number | null;

  @OneOfListOrNull(NUMBER_SERIES)
  series!: NumberSeries | null;

  @FlagOrNull()
  inSession!: boolean | null;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  background!: string;

  @ListOf(RequestDto)
  requests!: RequestDto[];

  @ApiProperty()
  suggestedUnits!: string;

  @OneOfListOrNull(DISCLOSURE_WISHES)
  disclosureWish!: DisclosureWish | null;

  @Count()
  textVersion!: number;

  @PartOrNull(NamedDto)
  category!: NamedDto | null;

  @Part(ProposerDto)
  author!: ProposerDto;

  @ListOf(ProposerDto)
  coSigners!: ProposerDto[];

  @ListOf(InvitationDto)
  invitations!: InvitationDto[];

  @PartOrNull(FiledOnBehalfDto)
  filedOnBehalf!: FiledOnBehalfDto | null;

  @PartOrNull(PreReviewDto)
  preReview!: PreReviewDto | null;

  @PartOrNull(DecisionDto)
  decision!: DecisionDto | null;

  @PartOrNull(DecidedDto)
  decided!: DecidedDto | null;

  @PartOrNull(DispatchDto)
  dispatch!: DispatchDto | null;

  @ApiProperty({ description: '涉及面广、处理难度大: six months instead of three, decided with the first dispatch.' })
  complex!: boolean;

  @Count()
  round!: number;

  @ListOf(AssignmentDto)
  assignments!: AssignmentDto[];

  @ListOf(ContactDto)
  contacts!: ContactDto[];

  @ListOf(ReplyDto)
  replies!: ReplyDto[];

  @ListOf(CommitmentDto)
  commitments!: CommitmentDto[];

  @ListOf(AttachmentDto)
  attachments!: AttachmentDto[];

  @PartOrNull(ClosingDto)
  closing!: ClosingDto | null;

  @ListOf(DeadlineDto)
  deadlines!: DeadlineDto[];

  /** The running clock that matters first to the person who asks; how the others came about is asked for apart. */
  @PartOrNull(ExplainedDeadlineDto)
  nextDeadline!: ExplainedDeadlineDto | null;

  @ListOf(StationDto)
  track!: StationDto[];

  @ApiProperty({ description: 'The newest entries; the others are asked for apart.', type: [TimelineEntryDto] })
  timeline!: TimelineEntryDto[];

  @ApiProperty({ type: 'integer', description: 'How many entries there are in all.' })
  timelineCount!: number;

  @ListOf(ActionDto)
  availableActions!: ActionDto[];

  @ApiProperty({ description: 'Whoever asks proposes the case and uses no other role of his in it.' })
  actsAsProposerOnly!: boolean;

  @ListOf(NobodyForDto)
  withoutAnybody!: NobodyForDto[];

  @ApiProperty({ description: '演示数据: invented for the demo.' })
  demo!: boolean;

  @InstantOrNull()
  submittedAt!: string | null;

  @AtInstant()
  changedAt!: string;
}
