import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import {
  ChoicesDto,
  ChoicesOfBodyQuery,
  MemberChoicesQuery,
  SearchedChoicesQuery,
  UnitChoicesQuery,
} from './choice.dto.js';
import { ChoicesQueries } from './choices.queries.js';

/** What forms and filters offer. Names only: no telephone, no credential number. */
@ApiTags('choices')
@Allow('choices.read')
@Controller('choices')
export class ChoicesController {
  constructor(private readonly choices: ChoicesQueries) {}

  @Get('bodies')
  @ApiOkResponse({ type: ChoicesDto })
  bodies(): Promise<ChoicesDto> {
    return this.choices.bodies();
  }

  @Get('sessions')
  @ApiOkResponse({ type: ChoicesDto })
  sessions(@Query() query: ChoicesOfBodyQuery): Promise<ChoicesDto> {
    return this.choices.sessions(query);
  }

  @Get('categories')
  @ApiOkResponse({ type: ChoicesDto })
  categories(@Query() query: SearchedChoicesQuery): Promise<ChoicesDto> {
    return this.choices.categories(query);
  }

  @Get('decline-reasons')
  @ApiOkResponse({ type: ChoicesDto })
  declineReasons(@Query() query: SearchedChoicesQuery): Promise<ChoicesDto> {
    return this.choices.declineReasons(query);
  }

  @Get('units')
  @ApiOkResponse({ type: ChoicesDto })
  units(@Query() query: UnitChoicesQuery): Promise<ChoicesDto> {
    return this.choices.units(query);
  }

  @Get('members')
  @ApiOkResponse({ type: ChoicesDto })
  members(@CurrentPerson() person: Person, @Query() query: MemberChoicesQuery): Promise<ChoicesDto> {
    return this.choices.members(person, query);
  }
}
