import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { EntryId } from '../../http/entry-id.js';
import { ListBodyRegisterQuery } from '../register-requests.js';
import { RegistersService } from '../registers.service.js';
import { AddGroupDto, EditGroupDto, GroupDto, GroupListDto } from './group.dto.js';
import { GROUPS } from './groups.register.js';

@ApiTags('registers')
@Allow('registers.manage')
@Controller('registers/groups')
export class GroupsController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOkResponse({ type: GroupListDto })
  list(@Query() query: ListBodyRegisterQuery): Promise<GroupListDto> {
    return this.registers.list(GROUPS, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: GroupDto })
  get(@EntryId() id: string): Promise<GroupDto> {
    return this.registers.get(GROUPS, id);
  }

  @Post()
  @ApiCreatedResponse({ type: GroupDto })
  add(@Body() values: AddGroupDto): Promise<GroupDto> {
    return this.registers.add(GROUPS, values);
  }

  @Patch(':id')
  @ApiOkResponse({ type: GroupDto })
  edit(@CurrentPerson() person: Person, @EntryId() id: string, @Body() changes: EditGroupDto): Promise<GroupDto> {
    return this.registers.edit(GROUPS, id, changes, person);
  }
}
