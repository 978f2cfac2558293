import { MACHINES, type Machine, type StationName, STATIONS } from '@jianyan/shared';
import { ApiProperty } from '@nestjs/swagger';
import { OneOfList } from '../http/response-fields.js';

export type { StationName };

/** A step that is the person's to take now, or, while `unmet` lists conditions, as soon as they hold. */
export class ActionDto {
  @OneOfList(MACHINES, 'Machine')
  machine!: Machine;

  @ApiProperty({ description: 'The step of the procedure, e.g. `register`.' })
  step!: string;

  @ApiProperty({ description: 'The case, assignment or reply that it is taken on.', format: 'uuid' })
  subjectId!: string;

  @ApiProperty({ type: [String], description: 'Names of the conditions that still stand against it.' })
  unmet!: string[];
}

/** One of the fixed stations of the progress track. */
export class StationDto {
  @OneOfList(STATIONS, 'Station')
  station!: StationName;

  @OneOfList(['done', 'now', 'ahead', 'notReached'], 'StationStanding')
  standing!: 'done' | 'now' | 'ahead' | 'notReached';

  @ApiProperty({ anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }], description: 'When it was passed.' })
  on!: string | null;

  @ApiProperty({ anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }], description: 'By when it is due.' })
  dueOn!: string | null;

  @ApiProperty({ type: [String], description: 'The units or the person it lies with.' })
  with!: string[];

  /** Of how many parts, how many are done: units signed for, opinions in, replies delivered. */
  @ApiProperty({ type: 'integer' })
  done!: number;

  @ApiProperty({ type: 'integer' })
  outOf!: number;
}
