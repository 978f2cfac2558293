import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { DomainError } from '@jianyan/shared';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Clock } from '../../clock/clock.js';
import { Config } from '../../config.js';
import { bearerToken } from './bearer.js';
import { cookieNames } from './cookies.js';
import type { Person } from '../person.js';
import { Sessions } from './sessions.js';
import { ACCESS_TYPE, type AccessClaims, AUDIENCE, Tokens } from './tokens.js';

interface VerifiedToken {
  header: { typ?: string };
  payload: AccessClaims;
}

/** From a signed access token, by cookie or as bearer, to the {@link Person} behind it. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy) {
  constructor(
    tokens: Tokens,
    config: Config,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {
    const { access } = cookieNames(config);
    super({
      jwtFromRequest: ExtractJwt.fromExtractors([
        (request: FastifyRequest) => bearerToken(request) ?? request.cookies[access] ?? null,
      ]),
      secretOrKey: tokens.verifyKey,
      algorithms: ['HS256'],
      issuer: tokens.issuer,
      audience: AUDIENCE,
      // The library knows only the machine's clock; validate() asks ours.
      ignoreExpiration: true,
      jsonWebTokenOptions: { complete: true },
      passReqToCallback: true,
    });
  }

  async validate(request: FastifyRequest, { header, payload }: VerifiedToken): Promise<Person> {
    // Asked so that a token without an expiry is refused too.
    const isInTime = payload.exp * 1000 > this.clock.now().getTime();
    if (!isInTime || header.typ !== ACCESS_TYPE) throw new DomainError('not-signed-in');
    // Polling in the background must not keep an abandoned desk signed in.
    const personActs = request.headers['x-background'] === undefined;
    return this.sessions.personOf(payload.sid, personActs);
  }
}
