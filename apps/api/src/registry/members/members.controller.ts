import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { EntryId } from '../../http/entry-id.js';
import { ListMembersQuery } from '../register-requests.js';
import { RegistersService } from '../registers.service.js';
import { AddMemberDto, EditMemberDto, MemberDto, MemberListDto } from './member.dto.js';
import { MEMBERS, MEMBERS_BY_STROKES } from './members.register.js';
import { MembersService } from './members.service.js';

@ApiTags('registers')
@Allow('registers.manage')
@Controller('registers/members')
export class MembersController {
  constructor(
    private readonly registers: RegistersService,
    private readonly members: MembersService,
  ) {}

  @Get()
  @ApiOkResponse({ type: MemberListDto })
  list(@Query() query: ListMembersQuery): Promise<MemberListDto> {
    return this.registers.list(query.order === 'strokes' ? MEMBERS_BY_STROKES : MEMBERS, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: MemberDto })
  get(@EntryId() id: string): Promise<MemberDto> {
    return this.registers.get(MEMBERS, id);
  }

  @Post()
  @ApiCreatedResponse({ type: MemberDto })
  add(@Body() member: AddMemberDto): Promise<MemberDto> {
    return this.members.add(member);
  }

  @Patch(':id')
  @ApiOkResponse({ type: MemberDto })
  edit(@CurrentPerson() person: Person, @EntryId() id: string, @Body() changes: EditMemberDto): Promise<MemberDto> {
    return this.members.edit(id, changes, person);
  }
}
