import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../config.js';
import { networkOf } from './address.js';
import { bearerToken } from './bearer.js';
import { cookieNames } from './cookies.js';
import { Devices } from './devices.js';
import { type AccessClaims, Tokens } from './tokens.js';

/** Who asks, by what a request bears alone: nothing is asked of the database for it. */
@Injectable()
export class Callers {
  private readonly cookie: string;

  constructor(
    private readonly tokens: Tokens,
    private readonly devices: Devices,
    config: Config,
  ) {
    this.cookie = cookieNames(config).access;
  }

  /** What the access token says, as bearer or by cookie; nothing where there is none that is good. */
  claimsOf(request: FastifyRequest): AccessClaims | undefined {
    const token = bearerToken(request) ?? request.cookies[this.cookie];
    return token === undefined ? undefined : this.tokens.claimsIn(token);
  }

  /**
   * As whom a request counts: the account that an access token of ours was made for, else the browser that bears a mark of ours, else the address.
   * So neither a stranger on the same Wi-Fi nor a whole hall that opens the page at once uses up what somebody may ask.
   */
  of(request: FastifyRequest): string {
    const claims = this.claimsOf(request);
    if (claims) return `account ${claims.sub}`;
    const deviceId = this.devices.idOf(request);
    return deviceId === undefined ? `address ${networkOf(request.ip)}` : `device ${deviceId}`;
  }
}
