import {
  DELIVERY_WAYS,
  type DeliveryWay,
  EVALUATION_STATES,
  type EvaluationState,
  OPINION_ADOPTIONS,
  type OpinionAdoption,
  REPLY_CLASS_CODES,
  type ReplyClassCode,
  REPLY_DISCLOSURES,
  REPLY_KINDS,
  type ReplyDisclosure,
  type ReplyKind,
  type ReplyState,
  replyWorkflow,
  SATISFACTIONS,
  type Satisfaction,
} from '@jianyan/shared';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import {
  AtInstant,
  Count,
  DayOrNull,
  Id,
  IdOrNull,
  ListOf,
  OnDay,
  OneOfList,
  OneOfListOrNull,
  PartOrNull,
  TextOrNull,
} from '../http/response-fields.js';

/** The answer to one request, or, where `requestId` is null, to the unit's own part (分别办理). */
export class ReplyPointDto {
  @IdOrNull()
  requestId!: string | null;

  @ApiProperty()
  answer!: string;

  @ApiProperty({
    description: 'What is promised; empty when nothing is. In a draft also what was written under another class.',
  })
  promise!: string;

  @DayOrNull()
  promiseDueOn!: string | null;
}

/** What the letter says to the proposers of one co-handler's opinion. */
export class OpinionExplanationDto {
  @Id()
  assignmentId!: string;

  @ApiProperty()
  unitName!: string;

  @Count()
  opinionVersion!: number;

  @OneOfListOrNull(OPINION_ADOPTIONS)
  adoption!: OpinionAdoption | null;

  @ApiProperty()
  words!: string;
}

export class DeliveryDto {
  @ApiProperty()
  memberName!: string;

  /** What to put beside the name where another bears the same; else null. */
  @TextOrNull()
  toldApartBy!: string | null;

  @OneOfList(DELIVERY_WAYS, 'DeliveryWay')
  way!: DeliveryWay;

  @OnDay()
  deliveredOn!: string;
}

export class ReplyCommentDto {
  @ApiProperty()
  memberName!: string;

  /** What to put beside the name where another bears the same; else null. */
  @TextOrNull()
  toldApartBy!: string | null;

  @ApiProperty()
  text!: string;

  @AtInstant()
  writtenAt!: string;
}

export class EvaluationDto {
  @Id()
  id!: string;

  @OneOfList(EVALUATION_STATES, 'EvaluationState')
  state!: EvaluationState;

  /** None where the letter is marked 未评价. */
  @OneOfListOrNull(SATISFACTIONS)
  attitude!: Satisfaction | null;

  @OneOfListOrNull(SATISFACTIONS)
  result!: Satisfaction | null;

  @ApiProperty()
  reason!: string;

  @AtInstant()
  ratedAt!: string;

  /** The signed form that the secretariat entered it from. */
  @IdOrNull()
  scanId!: string | null;

  @DayOrNull()
  signedOn!: string | null;

  @TextOrNull()
  enteredBy!: string | null;

  @TextOrNull()
  checkedBy!: string | null;

  @ApiProperty({ description: 'Why it was given in the place of an earlier one; empty where it was not.' })
  correctedBecause!: string;

  /** Why it was refused or disowned. */
  @TextOrNull()
  endedBecause!: string | null;

  @ApiProperty({ description: 'Its author may put it right, while the time for it lasts.' })
  correctable!: boolean;

  @ApiProperty({ description: 'Its author may say that it is not his.' })
  contestable!: boolean;
}

/** One round of one replying unit, or a correction of its letter. Until it is issued only its unit reads the text; others see how far it is. */
@ApiExtraModels(EvaluationDto)
export class ReplyDto {
  @Id()
  id!: string;

  @Id()
  assignmentId!: string;

  @ApiProperty({ description: 'Told apart from a unit of its name in another region.' })
  unitName!: string;

  @ApiProperty({ description: 'The unit as the letter itself names it, at its head and foot.' })
  signedAs!: string;

  @Count()
  round!: number;

  @OneOfList(REPLY_KINDS, 'ReplyKind')
  kind!: ReplyKind;

  @OneOfList(replyWorkflow.states, 'ReplyState')
  state!: ReplyState;

  @ApiProperty({ description: 'Whether the text below is shown to the person who asks.' })
  readable!: boolean;

  /** The letter that a correction puts right, and its number. */
  @IdOrNull()
  correctsId!: string | null;

  @TextOrNull()
  correctsNumber!: string | null;

  @ApiProperty({ description: 'What stood wrongly in it; empty where this is no correction.' })
  correctedPassages!: string;

  @ApiProperty()
  correctedBecause!: string;

  @ApiProperty({
    anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }],
    description: 'To when the author may put his rating right because of a correction.',
  })
  ratingUntil!: string | null;

  @ApiProperty()
  opening!: string;

  @ListOf(ReplyPointDto)
  points!: ReplyPointDto[];

  @ListOf(OpinionExplanationDto)
  opinionExplanations!: OpinionExplanationDto[];

  @ApiProperty()
  closing!: string;

  @OneOfListOrNull(REPLY_CLASS_CODES)
  classCode!: ReplyClassCode | null;

  @OneOfListOrNull(REPLY_DISCLOSURES)
  disclosure!: ReplyDisclosure | null;

  @ApiProperty()
  disclosureReason!: string;

  @Count()
  version!: number;

  @TextOrNull()
  sentBackBecause!: string | null;

  /** Why it was void after it had been issued: its number is spent. */
  @TextOrNull()
  voidedBecause!: string | null;

  @ApiProperty({ description: 'The names of those who wrote it; they neither check nor issue it.', type: [String] })
  drafters!: string[];

  @TextOrNull()
  documentNumber!: string | null;

  @TextOrNull()
  signer!: string | null;

  @DayOrNull()
  issuedOn!: string | null;

  @DayOrNull()
  deliveredOn!: string | null;

  @ListOf(DeliveryDto)
  deliveries!: DeliveryDto[];

  @PartOrNull(EvaluationDto)
  evaluation!: EvaluationDto | null;

  /** What counts no more: put right, refused, disowned; the oldest first. */
  @ListOf(EvaluationDto)
  earlierEvaluations!: EvaluationDto[];

  @ListOf(ReplyCommentDto)
  comments!: ReplyCommentDto[];
}
