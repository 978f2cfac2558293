import {
  ASSIGNMENT_ROLES,
  type AssignmentRole,
  type AssignmentState,
  assignmentWorkflow,
  CONTACT_ANSWERS,
  CONTACT_WAYS,
  type ContactAnswer,
  type ContactWay,
} from '@jianyan/shared';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import {
  AtInstant,
  Count,
  DayOrNull,
  Id,
  IdOrNull,
  InstantOrNull,
  OnDay,
  OneOfList,
  OneOfListOrNull,
  PartOrNull,
  TextOrNull,
} from '../http/response-fields.js';

/** A co-handler's opinion to the lead. Its text is for the units, the office and the secretariat. */
export class OpinionDto {
  @ApiProperty()
  text!: string;

  @Count()
  version!: number;

  @DayOrNull()
  givenOn!: string | null;

  @TextOrNull()
  sentBackBecause!: string | null;

  /** What its own leader wants changed: for the unit alone. */
  @TextOrNull()
  draftSentBackBecause!: string | null;
}

/** 申请退办 and what became of it. */
export class ReturnRequestDto {
  @ApiProperty()
  reason!: string;

  @TextOrNull()
  proposedUnit!: string | null;

  @TextOrNull()
  refusedBecause!: string | null;
}

/** One unit's part in the case. */
@ApiExtraModels(OpinionDto, ReturnRequestDto)
export class AssignmentDto {
  @Id()
  id!: string;

  @Id()
  unitId!: string;

  @ApiProperty()
  unitName!: string;

  @TextOrNull()
  unitPhone!: string | null;

  @OneOfList(ASSIGNMENT_ROLES, 'AssignmentRole')
  role!: AssignmentRole;

  @TextOrNull()
  part!: string | null;

  @OneOfList(assignmentWorkflow.states, 'AssignmentState')
  state!: AssignmentState;

  @OnDay()
  assignedOn!: string;

  @DayOrNull()
  signedOn!: string | null;

  @TextOrNull()
  section!: string | null;

  @TextOrNull()
  person!: string | null;

  @TextOrNull()
  telephone!: string | null;

  @Count()
  contactCount!: number;

  /** How many of them the author objects to. */
  @Count()
  objectionCount!: number;

  @PartOrNull(OpinionDto)
  opinion!: OpinionDto | null;

  @PartOrNull(ReturnRequestDto)
  returnRequest!: ReturnRequestDto | null;

  @TextOrNull()
  endedBecause!: string | null;

  @ApiProperty({ description: 'Over, and no other unit has taken it over yet.' })
  vacant!: boolean;

  @ApiProperty({ description: 'Whether it is a part of the person who asks.' })
  own!: boolean;
}

export class ContactDto {
  @Id()
  id!: string;

  @Id()
  assignmentId!: string;

  @ApiProperty()
  unitName!: string;

  @Count()
  round!: number;

  @OnDay()
  heldOn!: string;

  @OneOfList(CONTACT_WAYS, 'ContactWay')
  way!: ContactWay;

  @ApiProperty()
  people!: string;

  @ApiProperty()
  summary!: string;

  @ApiProperty()
  recordedBy!: string;

  @AtInstant()
  recordedAt!: string;

  @ApiProperty({ description: '补记: recorded after the letter had gone out; it opens the way for none.' })
  supplement!: boolean;

  /** The record in whose place it stands. */
  @IdOrNull()
  replacesId!: string | null;

  @TextOrNull()
  correctedBecause!: string | null;

  @ApiProperty({ description: 'Another record stands in its place.' })
  replaced!: boolean;

  /** What the author says to it. */
  @OneOfListOrNull(CONTACT_ANSWERS)
  answer!: ContactAnswer | null;

  @ApiProperty()
  answerWords!: string;

  @InstantOrNull()
  answeredAt!: string | null;

  @DayOrNull()
  upheldOn!: string | null;

  @TextOrNull()
  upheldBecause!: string | null;

  /** What showed that it was held. */
  @IdOrNull()
  upheldFileId!: string | null;

  @ApiProperty({ description: 'Whether the person who asks may answer it now, or answer it otherwise.' })
  answerable!: boolean;

  @ApiProperty({ description: 'Whether the person who asks recorded it and may put it right now.' })
  correctable!: boolean;
}
