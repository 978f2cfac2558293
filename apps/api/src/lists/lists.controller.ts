import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { ListProposals, WorkbenchQuery } from './list.requests.js';
import { ProposalListDto, WorkbenchDto } from './list.dto.js';
import { ListQueries } from './list.queries.js';
import { WorkbenchQueries } from './workbench.queries.js';

@ApiTags('proposals')
@Allow('proposals.read')
@Controller()
export class ListsController {
  constructor(
    private readonly lists: ListQueries,
    private readonly workbenches: WorkbenchQueries,
  ) {}

  /** What the person may see, the next due date first. */
  @Get('proposals')
  @ApiOkResponse({ type: ProposalListDto })
  list(@CurrentPerson() person: Person, @Query() query: ListProposals): Promise<ProposalListDto> {
    return this.lists.list(person, query);
  }

  /** Counts that are filters, and the funnel of the session. */
  @Get('workbench')
  @ApiOkResponse({ type: WorkbenchDto })
  workbench(@CurrentPerson() person: Person, @Query() { sessionId }: WorkbenchQuery): Promise<WorkbenchDto> {
    return this.workbenches.workbench(person, sessionId);
  }
}
