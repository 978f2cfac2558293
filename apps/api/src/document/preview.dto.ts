import { CLOCKS, type Clock, MACHINES, type Machine } from '@jianyan/shared';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { ExplanationStepDto } from '../deadlines/deadline.dto.js';
import { ListOf, OnDay, OneOfList, TextOrNull } from '../http/response-fields.js';

/** A clock that would run from now on. */
@ApiExtraModels(ExplanationStepDto)
export class WouldBeDueDto {
  @OneOfList(Object.keys(CLOCKS), 'Clock')
  clock!: Clock;

  /** The unit that it binds; null for the clocks of the case. */
  @TextOrNull()
  unitName!: string | null;

  @OnDay()
  dueOn!: string;

  @ApiProperty()
  provisional!: boolean;

  @ListOf(ExplanationStepDto)
  explanation!: ExplanationStepDto[];
}

/** A step that would be taken: the one that was asked about first, then what follows by itself. */
export class WouldHappenDto {
  @OneOfList(MACHINES, 'Machine')
  machine!: Machine;

  @ApiProperty({ description: 'The step of the procedure, e.g. `register`.' })
  step!: string;

  @TextOrNull()
  unitName!: string | null;

  @ApiProperty({ description: 'The state of the case, the part or the letter afterwards.' })
  state!: string;
}

/** What an act would bring about, from the same act, unsaved: nothing was locked, numbered, written or sent. */
@ApiExtraModels(WouldBeDueDto, WouldHappenDto)
export class PreviewDto {
  @ListOf(WouldHappenDto)
  happens!: WouldHappenDto[];

  @ListOf(WouldBeDueDto)
  makesDue!: WouldBeDueDto[];

  @ApiProperty({ type: [String], description: 'The members who would be told.' })
  tellsMembers!: string[];

  @ApiProperty({ type: [String], description: 'The units and offices that would be told.' })
  tellsUnits!: string[];

  @ApiProperty({ type: [String], description: 'The secretariats that would be told, by the name of their office.' })
  tellsBodies!: string[];
}
