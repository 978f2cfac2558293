import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { EntryId } from '../../http/entry-id.js';
import { ListRegisterQuery } from '../register-requests.js';
import { RegistersService } from '../registers.service.js';
import { AddRegionDto, EditRegionDto, RegionDto, RegionListDto } from './region.dto.js';
import { REGIONS } from './regions.register.js';

@ApiTags('registers')
@Allow('registers.manage')
@Controller('registers/regions')
export class RegionsController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOkResponse({ type: RegionListDto })
  list(@Query() query: ListRegisterQuery): Promise<RegionListDto> {
    return this.registers.list(REGIONS, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: RegionDto })
  get(@EntryId() id: string): Promise<RegionDto> {
    return this.registers.get(REGIONS, id);
  }

  @Post()
  @ApiCreatedResponse({ type: RegionDto })
  add(@Body() values: AddRegionDto): Promise<RegionDto> {
    return this.registers.add(REGIONS, values);
  }

  @Patch(':id')
  @ApiOkResponse({ type: RegionDto })
  edit(@CurrentPerson() person: Person, @EntryId() id: string, @Body() changes: EditRegionDto): Promise<RegionDto> {
    return this.registers.edit(REGIONS, id, changes, person);
  }
}
