import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentPerson, Public } from '../allow.js';
import { type Delivery, LoginDto, RefreshDto } from '../sign-in/sign-in.requests.js';
import { Devices } from './devices.js';
import type { Person } from '../person.js';
import { RefreshService } from './refresh.service.js';
import { SessionDto } from './session.dto.js';
import { SessionView } from './session-view.js';
import { type Credentials, Sessions } from './sessions.js';
import { SignInService } from '../sign-in/sign-in.service.js';

@ApiTags('auth')
@Controller('auth')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly refreshes: RefreshService,
    private readonly sessions: Sessions,
    private readonly view: SessionView,
    private readonly devices: Devices,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async signIn(
    @Body() { login, password, trustDevice = false, delivery = 'cookie' }: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    if (delivery === 'body') {
      const credentials = await this.signIns.signIn({ login, password, trustDevice }, this.devices.of(request));
      return this.handOver(credentials, delivery, reply);
    }
    const device = this.devices.ofSignIn(request);
    const credentials = await this.signIns.signIn({ login, password, trustDevice }, device);
    this.devices.mark(reply, device);
    return this.handOver(credentials, delivery, reply);
  }

  @Post('refresh')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async refresh(
    @Body() { refreshToken }: RefreshDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = refreshToken ?? this.devices.refreshTokenOf(request);
    if (!token) throw new DomainError('not-signed-in');
    const credentials = await this.refreshes.refresh(token, this.devices.of(request));
    return this.handOver(credentials, refreshToken ? 'body' : 'cookie', reply);
  }

  /** Unsent drafts kept in the browser go too. The cookies are named one by one: `"cookies"` would clear the whole domain's. */
  @Post('logout')
  @Allow('session.own')
  @HttpCode(204)
  @Header('Clear-Site-Data', '"storage"')
  @ApiNoContentResponse()
  async signOut(
    @CurrentPerson() person: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIns.signOut(person, this.devices.of(request));
    this.devices.take(reply);
  }

  @Get('session')
  @Allow('session.own')
  @ApiOkResponse({ type: SessionDto })
  show(@CurrentPerson() { sessionId }: Person): Promise<SessionDto> {
    return this.view.of(sessionId);
  }

  /** "I am still here": starts the idle time anew. */
  @Post('touch')
  @Allow('session.own')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async touch(@CurrentPerson() { sessionId }: Person): Promise<SessionDto> {
    await this.sessions.keepAwake(sessionId);
    return this.view.of(sessionId);
  }

  private async handOver(credentials: Credentials, delivery: Delivery, reply: FastifyReply): Promise<SessionDto> {
    const session = await this.view.of(credentials.sessionId);
    if (delivery === 'cookie') {
      this.devices.give(reply, credentials);
      return session;
    }
    const { accessToken, refreshToken } = credentials;
    return { ...session, accessToken, refreshToken };
  }
}
