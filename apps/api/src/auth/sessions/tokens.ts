import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '../../clock/clock.js';
import { Config } from '../../config.js';

export const ACCESS_MINUTES = 10;

/** What an access token says; whether the session still stands is asked of the database on each request. */
export interface AccessClaims {
  sub: string;
  sid: string;
  iat: number;
  exp: number;
}

/** Signs access tokens and derives refresh tokens, each with a key of its own made from the one secret. */
@Injectable()
export class Tokens {
  readonly accessKey: Buffer;
  readonly issuer: string;
  private readonly refreshKey: Buffer;

  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.issuer = config.publicUrl.origin;
    this.accessKey = keyFor('access token', config.jwtSecret);
    this.refreshKey = keyFor('refresh token', config.jwtSecret);
  }

  accessToken(accountId: string, sessionId: string): string {
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    const claims: AccessClaims = { sub: accountId, sid: sessionId, iat, exp: iat + ACCESS_MINUTES * 60 };
    return this.jwt.sign(
      { ...claims, iss: this.issuer, aud: AUDIENCE },
      { secret: this.accessKey, algorithm: 'HS256', header: { alg: 'HS256', typ: ACCESS_TYPE } },
    );
  }

  /** Computable again from its predecessor, so tabs that refresh at the same moment get the same one. */
  successorOf(refreshToken: string): string {
    return createHmac('sha256', this.refreshKey).update(refreshToken).digest('base64url');
  }
}

export const AUDIENCE = 'jianyan-api';
export const ACCESS_TYPE = 'at+jwt';

const keyFor = (purpose: string, secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `jianyan ${purpose}`, 32));
