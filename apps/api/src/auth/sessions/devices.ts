import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config.js';
import { clearCookies, cookieNames, setCookies, setDeviceCookie } from './cookies.js';
import type { Device } from './device.js';
import type { Credentials } from './sessions.js';
import { Tokens } from './tokens.js';

/**
 * What a browser bears of ours: the tokens of a session, and a mark that tells it from others, which nobody else can make.
 * The mark opens nothing and outlasts the session.
 */
@Injectable()
export class Devices {
  private readonly names: ReturnType<typeof cookieNames>;

  constructor(
    private readonly tokens: Tokens,
    private readonly config: Config,
  ) {
    this.names = cookieNames(config);
  }

  of(request: FastifyRequest): Device {
    const knownAs = this.idOf(request);
    return {
      address: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
      requestId: request.id,
      ...(knownAs !== undefined && { knownAs }),
    };
  }

  /** As {@link of}; a browser without a mark is about to get one. */
  ofSignIn(request: FastifyRequest): Required<Device> {
    return { knownAs: randomUUID(), ...this.of(request) };
  }

  idOf({ cookies }: FastifyRequest): string | undefined {
    return this.tokens.deviceIn(cookies[this.names.device] ?? '');
  }

  refreshTokenOf({ cookies }: FastifyRequest): string | undefined {
    return cookies[this.names.refresh];
  }

  mark(reply: FastifyReply, { knownAs }: Required<Device>): void {
    setDeviceCookie(reply, this.config, this.tokens.markOf(knownAs));
  }

  give(reply: FastifyReply, credentials: Credentials): void {
    setCookies(reply, this.config, credentials);
  }

  /** The mark stays: whoever comes back is known again. */
  take(reply: FastifyReply): void {
    clearCookies(reply, this.config);
  }
}
