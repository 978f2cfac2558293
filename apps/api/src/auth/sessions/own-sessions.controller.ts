import { Controller, Delete, Get, HttpCode, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EntryId } from '../../http/entry-id.js';
import { Allow, CurrentPerson } from '../allow.js';
import type { Person } from '../person.js';
import { Devices } from './devices.js';
import { OwnSessionsDto } from './own-session.dto.js';
import { OwnSessions } from './own-sessions.js';

/** Where somebody is signed in, and how he ends it from afar. */
@ApiTags('auth')
@Allow('session.own')
@Controller('auth/sessions')
export class OwnSessionsController {
  constructor(
    private readonly own: OwnSessions,
    private readonly devices: Devices,
  ) {}

  @Get()
  @ApiOkResponse({ type: OwnSessionsDto })
  async list(@CurrentPerson() person: Person): Promise<OwnSessionsDto> {
    return { items: await this.own.list(person) };
  }

  /** All but the one that asks. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  endOthers(@CurrentPerson() person: Person, @Req() request: FastifyRequest): Promise<void> {
    return this.own.endOthers(person, this.devices.of(request));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.own.end(person, id, this.devices.of(request));
    if (id === person.sessionId) this.devices.take(reply);
  }
}
