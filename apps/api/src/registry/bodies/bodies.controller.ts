import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { EntryId } from '../../http/entry-id.js';
import { ListRegisterQuery } from '../register-requests.js';
import { RegistersService } from '../registers.service.js';
import { AddBodyDto, BodyDto, BodyListDto, EditBodyDto } from './body.dto.js';
import { BODIES } from './bodies.register.js';

@ApiTags('registers')
@Allow('registers.manage')
@Controller('registers/bodies')
export class BodiesController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOkResponse({ type: BodyListDto })
  list(@Query() query: ListRegisterQuery): Promise<BodyListDto> {
    return this.registers.list(BODIES, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: BodyDto })
  get(@EntryId() id: string): Promise<BodyDto> {
    return this.registers.get(BODIES, id);
  }

  @Post()
  @ApiCreatedResponse({ type: BodyDto })
  add(@Body() values: AddBodyDto): Promise<BodyDto> {
    return this.registers.add(BODIES, values);
  }

  @Patch(':id')
  @ApiOkResponse({ type: BodyDto })
  edit(@CurrentPerson() person: Person, @EntryId() id: string, @Body() changes: EditBodyDto): Promise<BodyDto> {
    return this.registers.edit(BODIES, id, changes, person);
  }
}
