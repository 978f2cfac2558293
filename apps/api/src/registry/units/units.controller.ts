import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { EntryId } from '../../http/entry-id.js';
import { ListRegisterQuery } from '../register-requests.js';
import { RegistersService } from '../registers.service.js';
import { AddUnitDto, EditUnitDto, UnitDto, UnitListDto } from './unit.dto.js';
import { UNITS } from './units.register.js';

@ApiTags('registers')
@Allow('registers.manage')
@Controller('registers/units')
export class UnitsController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOkResponse({ type: UnitListDto })
  list(@Query() query: ListRegisterQuery): Promise<UnitListDto> {
    return this.registers.list(UNITS, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: UnitDto })
  get(@EntryId() id: string): Promise<UnitDto> {
    return this.registers.get(UNITS, id);
  }

  @Post()
  @ApiCreatedResponse({ type: UnitDto })
  add(@Body() values: AddUnitDto): Promise<UnitDto> {
    return this.registers.add(UNITS, values);
  }

  @Patch(':id')
  @ApiOkResponse({ type: UnitDto })
  edit(@CurrentPerson() person: Person, @EntryId() id: string, @Body() changes: EditUnitDto): Promise<UnitDto> {
    return this.registers.edit(UNITS, id, changes, person);
  }
}
