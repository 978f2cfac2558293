import { DomainError, type RegisterName, REGISTERS } from '@jianyan/shared';
import { Controller, Delete, HttpCode, Param, ParseEnumPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { BODIES } from './bodies/bodies.register.js';
import { CATEGORIES } from './categories/categories.register.js';
import { DECLINE_REASONS } from './decline-reasons/decline-reasons.register.js';
import { GROUPS } from './groups/groups.register.js';
import { MEMBERS } from './members/members.register.js';
import { REGIONS } from './regions/regions.register.js';
import { EntryId } from '../http/entry-id.js';
import { type Register, RegisterEntry } from './register-table.js';
import { RegistersService } from './registers.service.js';
import { SESSIONS } from './sessions/sessions.register.js';
import { TERMS } from './terms/terms.register.js';
import { UNITS } from './units/units.register.js';

const REGISTER_OF_NAME: Readonly<Record<RegisterName, Register>> = {
  regions: REGIONS,
  bodies: BODIES,
  terms: TERMS,
  sessions: SESSIONS,
  groups: GROUPS,
  members: MEMBERS,
  units: UNITS,
  categories: CATEGORIES,
  'decline-reasons': DECLINE_REASONS,
};

const names = Object.fromEntries(REGISTERS.map((name) => [name, name]));

const Named = () =>
  Param('register', new ParseEnumPipe(names, { exceptionFactory: () => new DomainError('not-found') }));

/** What is done to an entry of any register in the same way. */
@ApiTags('registers')
@ApiParam({ name: 'register', enum: [...REGISTERS], enumName: 'RegisterName' })
@Allow('registers.manage')
@Controller('registers/:register/:id')
export class RegistersController {
  constructor(private readonly registers: RegistersService) {}

  @Post('retire')
  @HttpCode(200)
  @ApiOkResponse({ type: RegisterEntry })
  retire(
    @CurrentPerson() person: Person,
    @Named() register: RegisterName,
    @EntryId() id: string,
  ): Promise<RegisterEntry> {
    return this.registers.retire(REGISTER_OF_NAME[register], id, person);
  }

  @Post('restore')
  @HttpCode(200)
  @ApiOkResponse({ type: RegisterEntry })
  restore(
    @CurrentPerson() person: Person,
    @Named() register: RegisterName,
    @EntryId() id: string,
  ): Promise<RegisterEntry> {
    return this.registers.restore(REGISTER_OF_NAME[register], id, person);
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@Named() register: RegisterName, @EntryId() id: string): Promise<void> {
    return this.registers.delete(REGISTER_OF_NAME[register], id);
  }
}
