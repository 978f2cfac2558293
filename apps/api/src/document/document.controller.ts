import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { DeadlinesDto } from '../deadlines/deadline.dto.js';
import { TimelineDto } from '../history/timeline.dto.js';
import { EntryId } from '../http/entry-id.js';
import { CaseDto } from './case.dto.js';
import { Cases } from './cases.js';

/** A case as a page shows it at first, and what it asks for when somebody wants to know more. */
@ApiTags('proposals')
@Controller('proposals/:id')
export class DocumentController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @ApiOkResponse({ type: CaseDto })
  @Allow('proposals.read')
  read(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, id);
  }

  @Get('timeline')
  @ApiOkResponse({ type: TimelineDto })
  @Allow('proposals.read')
  timeline(@CurrentPerson() person: Person, @EntryId() id: string): Promise<TimelineDto> {
    return this.cases.timeline(person, id);
  }

  @Get('deadlines')
  @ApiOkResponse({ type: DeadlinesDto })
  @Allow('proposals.read')
  deadlines(@CurrentPerson() person: Person, @EntryId() id: string): Promise<DeadlinesDto> {
    return this.cases.deadlines(person, id);
  }
}
