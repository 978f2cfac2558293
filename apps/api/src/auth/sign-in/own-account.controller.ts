import { Body, Controller, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentPerson, Public } from '../allow.js';
import { LocaleDto, OneTimeCodeDto, PasswordDto, TextSizeDto } from './sign-in.requests.js';
import { Devices } from '../sessions/devices.js';
import { PasswordService } from './password.service.js';
import type { Person } from '../person.js';
import { SessionDto } from '../sessions/session.dto.js';
import { SessionView } from '../sessions/session-view.js';

/** What people do about their own account. */
@ApiTags('auth')
@Controller('auth')
export class OwnAccountController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly view: SessionView,
    private readonly devices: Devices,
  ) {}

  @Post('password')
  @Allow('session.own')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(
    @CurrentPerson() person: Person,
    @Body() { currentPassword, newPassword }: PasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.passwords.change(person, currentPassword, newPassword, this.devices.of(request));
  }

  @Post('one-time-code')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async useOneTimeCode(
    @Body() { login, code, newPassword }: OneTimeCodeDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.passwords.changeByCode(login, code, newPassword, this.devices.of(request));
  }

  @Put('locale')
  @Allow('session.own')
  @ApiOkResponse({ type: SessionDto })
  async chooseLocale(@CurrentPerson() person: Person, @Body() { locale }: LocaleDto): Promise<SessionDto> {
    return this.view.inLocale(person, locale);
  }

  @Put('text-size')
  @Allow('session.own')
  @ApiOkResponse({ type: SessionDto })
  async chooseTextSize(@CurrentPerson() person: Person, @Body() { textSize }: TextSizeDto): Promise<SessionDto> {
    return this.view.inTextSize(person, textSize);
  }
}
