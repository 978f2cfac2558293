import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../auth/allow.js';
import { EntryId } from '../http/entry-id.js';
import { PersonDto } from './person.dto.js';
import { PersonsQueries } from './persons.queries.js';

@ApiTags('registers')
@Allow('persons.read')
@Controller('persons')
export class PersonsController {
  constructor(private readonly persons: PersonsQueries) {}

  @Get(':id')
  @ApiOkResponse({ type: PersonDto })
  get(@EntryId() id: string): Promise<PersonDto> {
    return this.persons.get(id);
  }
}
