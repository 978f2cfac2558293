import { CLOCKS, type Clock } from '@jianyan/shared';
import { ApiProperty } from '@nestjs/swagger';
import { Count, DayOrNull, Id, IdOrNull, OnDay, OneOfList, TextOrNull, ListOf } from '../http/response-fields.js';

const STANDINGS = ['done', 'dropped', 'notNear', 'near', 'soon', 'today', 'overdue'] as const;

/** One step of how a date came about; the words belong to the reader's language. */
export class ExplanationStepDto {
  @ApiProperty()
  code!: string;

  @ApiProperty({ type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] } })
  params!: Record<string, string | number>;
}

/** A clock of the case: when it is due, and how it stands today. */
export class DeadlineDto {
  @Id()
  id!: string;

  @OneOfList(Object.keys(CLOCKS), 'Clock')
  clock!: Clock;

  @IdOrNull()
  assignmentId!: string | null;

  @TextOrNull()
  unitName!: string | null;

  @Count()
  round!: number;

  @OnDay()
  startsOn!: string;

  @OnDay()
  dueOn!: string;

  /** 暂按周末推算: it reaches a year whose holidays are not yet announced. */
  @ApiProperty()
  provisional!: boolean;

  @DayOrNull()
  metOn!: string | null;

  @DayOrNull()
  droppedOn!: string | null;

  @OneOfList(STANDINGS, 'Standing')
  standing!: (typeof STANDINGS)[number];

  /** Working days left; negative when overdue, or by how many it was met late. */
  @Count()
  workingDays!: number;
}

/** With how its day came about. */
export class ExplainedDeadlineDto extends DeadlineDto {
  @ListOf(ExplanationStepDto)
  explanation!: ExplanationStepDto[];
}

/** The clocks of a case, each explained. */
export class DeadlinesDto {
  @ListOf(ExplainedDeadlineDto)
  deadlines!: ExplainedDeadlineDto[];
}
