import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { EntryId } from '../../http/entry-id.js';
import { ListBodyRegisterQuery } from '../register-requests.js';
import { RegistersService } from '../registers.service.js';
import {
  AddDeclineReasonDto,
  DeclineReasonDto,
  DeclineReasonListDto,
  EditDeclineReasonDto,
} from './decline-reason.dto.js';
import { DECLINE_REASONS } from './decline-reasons.register.js';

@ApiTags('registers')
@Allow('registers.manage')
@Controller('registers/decline-reasons')
export class DeclineReasonsController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOkResponse({ type: DeclineReasonListDto })
  list(@Query() query: ListBodyRegisterQuery): Promise<DeclineReasonListDto> {
    return this.registers.list(DECLINE_REASONS, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: DeclineReasonDto })
  get(@EntryId() id: string): Promise<DeclineReasonDto> {
    return this.registers.get(DECLINE_REASONS, id);
  }

  @Post()
  @ApiCreatedResponse({ type: DeclineReasonDto })
  add(@Body() values: AddDeclineReasonDto): Promise<DeclineReasonDto> {
    return this.registers.add(DECLINE_REASONS, values);
  }

  @Patch(':id')
  @ApiOkResponse({ type: DeclineReasonDto })
  edit(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() changes: EditDeclineReasonDto,
  ): Promise<DeclineReasonDto> {
    return this.registers.edit(DECLINE_REASONS, id, changes, person);
  }
}
