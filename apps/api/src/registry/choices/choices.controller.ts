import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { ChoicesDto, ChoicesOfBodyQuery, MemberChoicesQuery, UnitChoicesQuery } from './choice.dto.js';
import { ChoicesQueries } from './choices.queries.js';

/** What forms and filters offer. Names only: no telephone, no credential number. */
@ApiTags('choices')
@Allow('choices.read')
@ApiOkResponse({ type: ChoicesDto })
@Controller('choices')
export class ChoicesController {
  constructor(private readonly choices: ChoicesQueries) {}

  @Get('bodies')
  bodies(): Promise<ChoicesDto> {
    return this.choices.bodies();
  }

  @Get('sessions')
  sessions(@Query() query: ChoicesOfBodyQuery): Promise<ChoicesDto> {
    return this.choices.sessions(query.bodyId);
  }

  @Get('categories')
  categories(@Query() query: ChoicesOfBodyQuery): Promise<ChoicesDto> {
    return this.choices.categories(query.bodyId);
  }

  @Get('decline-reasons')
  declineReasons(@Query() query: ChoicesOfBodyQuery): Promise<ChoicesDto> {
    return this.choices.declineReasons(query.bodyId);
  }

  @Get('units')
  units(@Query() query: UnitChoicesQuery): Promise<ChoicesDto> {
    return this.choices.units(query);
  }

  @Get('members')
  members(@CurrentPerson() person: Person, @Query() query: MemberChoicesQuery): Promise<ChoicesDto> {
    return this.choices.members(person, query);
  }
}
