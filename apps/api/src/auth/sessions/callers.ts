import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../config.js';
import { networkOf } from './address.js';
import { bearerToken } from './bearer.js';
import { cookieNames } from './cookies.js';
import { Devices } from './devices.js';
import { Tokens } from './tokens.js';

/** As whom a request counts, by what it bears alone: nothing is asked of the database for it. */
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

  /**
   * The account that an access token of ours was made for, else the browser that bears a mark of ours, else the address.
   * So neither a stranger on the same Wi-Fi nor a whole hall that opens the page at once uses up what somebody may ask.
   */
  of(request: FastifyRequest): string {
    const accountId = this.tokens.accountIn(bearerToken(request) ?? request.cookies[this.cookie] ?? '');
    if (accountId !== undefined) return `account ${accountId}`;
    const deviceId = this.devices.idOf(request);
    return deviceId === undefined ? `address ${networkOf(request.ip)}` : `device ${deviceId}`;
  }
}
