import { ACTORS, type Actor, MACHINES, type Machine } from '@jianyan/shared';
import { ApiProperty } from '@nestjs/swagger';
import { AtInstant, Count, IdOrNull, ListOf, OneOfList, TextOrNull } from '../http/response-fields.js';

/** One thing that happened to the case. */
export class TimelineEntryDto {
  @ApiProperty()
  id!: string;

  @OneOfList(MACHINES, 'Machine')
  machine!: Machine;

  @ApiProperty({ description: 'The step of the procedure, e.g. `register`.' })
  step!: string;

  @IdOrNull()
  assignmentId!: string | null;

  @IdOrNull()
  replyId!: string | null;

  @TextOrNull()
  unitName!: string | null;

  @OneOfList(ACTORS, 'Actor')
  actor!: Actor;

  @ApiProperty({ description: 'Who did it, as named on that day.' })
  by!: string;

  /** What to put beside the name where another bears the same: post or group, unit or body; else null. */
  @TextOrNull()
  toldApartBy!: string | null;

  @AtInstant()
  at!: string;

  @Count()
  round!: number;

  /** What the step said: a reason, a number, names. Plain values only. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }] },
  })
  details!: Record<string, string | number | boolean | null>;
}

/** All that happened to the case, the newest first. */
export class TimelineDto {
  @ListOf(TimelineEntryDto)
  timeline!: TimelineEntryDto[];
}
