import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { EntryId } from '../../http/entry-id.js';
import { ListBodyRegisterQuery } from '../register-requests.js';
import { RegistersService } from '../registers.service.js';
import { AddSessionDto, EditSessionDto, SessionEntryDto, SessionListDto } from './session.dto.js';
import { SESSIONS } from './sessions.register.js';

@ApiTags('registers')
@Allow('registers.manage')
@Controller('registers/sessions')
export class SessionsController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOkResponse({ type: SessionListDto })
  list(@Query() query: ListBodyRegisterQuery): Promise<SessionListDto> {
    return this.registers.list(SESSIONS, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: SessionEntryDto })
  get(@EntryId() id: string): Promise<SessionEntryDto> {
    return this.registers.get(SESSIONS, id);
  }

  @Post()
  @ApiCreatedResponse({ type: SessionEntryDto })
  add(@Body() values: AddSessionDto): Promise<SessionEntryDto> {
    return this.registers.add(SESSIONS, values);
  }

  @Patch(':id')
  @ApiOkResponse({ type: SessionEntryDto })
  edit(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() changes: EditSessionDto,
  ): Promise<SessionEntryDto> {
    return this.registers.edit(SESSIONS, id, changes, person);
  }
}
