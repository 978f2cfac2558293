import {
  ASSIGNMENT_ROLES,
  type AssignmentRole,
  type AssignmentState,
  assignmentWorkflow,
  NUMBER_SERIES,
  type NumberSeries,
  PROPOSAL_KINDS,
  type ProposalKind,
  type ProposalState,
} from '@jianyan/shared';
import { ApiExtraModels, ApiProperty, PickType } from '@nestjs/swagger';
import { DRAFT_PARTS, type DraftPart, type RowDraft } from '../case-rows/row-types.js';
import { DeadlineDto } from '../deadlines/deadline.dto.js';
import { PageDto } from '../http/page.js';
import {
  AtInstant,
  Count,
  CountOrNull,
  FlagOrNull,
  Id,
  InstantOrNull,
  ListOf,
  OneOfList,
  OneOfListOrNull,
  Part,
  PartOrNull,
  TextOrNull,
} from '../http/response-fields.js';
import { NamedDto } from '../document/case-heading.dto.js';
import { PROPOSAL_STATES } from '@jianyan/shared';

/** The asking unit's own part in a listed case. */
export class OwnPartDto {
  @Id()
  assignmentId!: string;

  @OneOfList(ASSIGNMENT_ROLES, 'AssignmentRole')
  role!: AssignmentRole;

  @OneOfList(assignmentWorkflow.states, 'AssignmentState')
  state!: AssignmentState;
}

/** A running clock in a list; how its day came about stands in the case. */
export class RowDeadlineDto extends PickType(DeadlineDto, [
  'clock',
  'unitName',
  'dueOn',
  'provisional',
  'standing',
  'workingDays',
]) {}

/** What tells a draft from another of the same title. */
export class RowDraftDto implements RowDraft {
  @ApiProperty({ description: 'The first letters of what is written.' })
  begins!: string;

  @ApiProperty({ enum: DRAFT_PARTS, enumName: 'DraftPart', isArray: true, description: 'What there is of it.' })
  written!: DraftPart[];
}

/** One row of a list of cases. */
@ApiExtraModels(NamedDto, OwnPartDto, RowDeadlineDto, RowDraftDto)
export class ProposalRowDto {
  @Id()
  id!: string;

  @OneOfList(PROPOSAL_KINDS, 'ProposalKind')
  kind!: ProposalKind;

  @OneOfList(PROPOSAL_STATES, 'ProposalState')
  state!: ProposalState;

  @ApiProperty()
  title!: string;

  @CountOrNull()
  receiptNumber!: number | null;

  @CountOrNull()
  number!: number | null;

  @OneOfListOrNull(NUMBER_SERIES)
  series!: NumberSeries | null;

  @FlagOrNull()
  inSession!: boolean | null;

  @Part(NamedDto)
  body!: NamedDto;

  @Part(NamedDto)
  session!: NamedDto;

  @ApiProperty()
  authorName!: string;

  /** What to put beside the author's name where another bears the same; else null. */
  @TextOrNull()
  authorToldApartBy!: string | null;

  @ApiProperty({ description: 'Whether the person who asks is the lead proposer.' })
  own!: boolean;

  @ApiProperty({ description: 'Whether the person who asks is invited to co-sign and has not answered.' })
  invited!: boolean;

  @Count()
  coSignerCount!: number;

  @PartOrNull(NamedDto)
  category!: NamedDto | null;

  @ApiProperty({ type: [String], description: 'The units that reply.' })
  replyingUnits!: string[];

  @ApiProperty({ type: [String], description: 'The same in their short names, for tables.' })
  replyingUnitsInShort!: string[];

  @Count()
  opinionsIn!: number;

  @Count()
  opinionsAsked!: number;

  @PartOrNull(OwnPartDto)
  ownPart!: OwnPartDto | null;

  /** The running clock that matters first to the person who asks. */
  @PartOrNull(RowDeadlineDto)
  nextDeadline!: RowDeadlineDto | null;

  /** Until when the person who asks may answer an invitation to co-sign. */
  @PartOrNull(RowDeadlineDto)
  invitedUntil!: RowDeadlineDto | null;

  @ApiProperty()
  onBehalf!: boolean;

  @ApiProperty({ description: 'On behalf, and the member has neither confirmed nor objected.' })
  awaitsFilingConfirmation!: boolean;

  @ApiProperty({ description: 'A rating from paper is being checked; for proposers and secretariat alone.' })
  proxyPending!: boolean;

  @ApiProperty({ description: '含承诺事项' })
  hasCommitments!: boolean;

  @Count()
  round!: number;

  @ApiProperty()
  demo!: boolean;

  /** Of a draft only. */
  @PartOrNull(RowDraftDto)
  draft!: RowDraftDto | null;

  @InstantOrNull()
  submittedAt!: string | null;

  @AtInstant()
  changedAt!: string;
}

export class ProposalListDto extends PageDto {
  @ListOf(ProposalRowDto)
  items!: ProposalRowDto[];

  @ApiProperty({ description: 'There are more than `total`, which stops counting at 1,000.' })
  more!: boolean;
}

/** A count that is a filter: `GET /api/proposals?desk=…` lists exactly these. */
export class DeskCountDto {
  @ApiProperty()
  desk!: string;

  @Count()
  count!: number;

  /** How many of them are overdue. */
  @Count()
  overdue!: number;
}

export class FunnelStationDto {
  @ApiProperty()
  station!: string;

  @Count()
  count!: number;
}

/** What stands on the desk of the person who asks, and how far the session is. */
export class WorkbenchDto {
  @ListOf(DeskCountDto)
  desks!: DeskCountDto[];

  @ListOf(FunnelStationDto)
  funnel!: FunnelStationDto[];
}
