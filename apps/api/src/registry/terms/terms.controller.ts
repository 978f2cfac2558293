import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { EntryId } from '../../http/entry-id.js';
import { ListBodyRegisterQuery } from '../register-requests.js';
import { RegistersService } from '../registers.service.js';
import { AddTermDto, EditTermDto, TermDto, TermListDto } from './term.dto.js';
import { TERMS } from './terms.register.js';

@ApiTags('registers')
@Allow('registers.manage')
@Controller('registers/terms')
export class TermsController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOkResponse({ type: TermListDto })
  list(@Query() query: ListBodyRegisterQuery): Promise<TermListDto> {
    return this.registers.list(TERMS, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: TermDto })
  get(@EntryId() id: string): Promise<TermDto> {
    return this.registers.get(TERMS, id);
  }

  @Post()
  @ApiCreatedResponse({ type: TermDto })
  add(@Body() values: AddTermDto): Promise<TermDto> {
    return this.registers.add(TERMS, values);
  }

  @Patch(':id')
  @ApiOkResponse({ type: TermDto })
  edit(@CurrentPerson() person: Person, @EntryId() id: string, @Body() changes: EditTermDto): Promise<TermDto> {
    return this.registers.edit(TERMS, id, changes, person);
  }
}
