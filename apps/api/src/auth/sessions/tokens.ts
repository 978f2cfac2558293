import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
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
  private readonly issuer: string;
  /** A token that was found to be ours stays ours: what it says is read once, and asked at each request whether it is still good. */
  private readonly ours = new Map<string, AccessClaims>();
  /** Mere bytes would be tried as a public key first. The library takes keys; only its types do not say so. */
  private readonly verifyKey: Buffer;
  private readonly refreshKey: Buffer;
  private readonly deviceKey: Buffer;

  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.issuer = config.publicUrl.origin;
    this.accessKey = keyFor('access token', config.jwtSecret);
    this.verifyKey = createSecretKey(this.accessKey) as unknown as Buffer;
    this.refreshKey = keyFor('refresh token', config.jwtSecret);
    this.deviceKey = keyFor('device mark', config.jwtSecret);
  }

  accessToken(accountId: string, sessionId: string): string {
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    const claims: AccessClaims = { sub: accountId, sid: sessionId, iat, exp: iat + ACCESS_MINUTES * 60 };
    return this.jwt.sign(
      { ...claims, iss: this.issuer, aud: AUDIENCE },
      { secret: this.accessKey, algorithm: 'HS256', header: { alg: 'HS256', typ: ACCESS_TYPE } },
    );
  }

  /** What an access token of ours says that is still good; its session may have ended since. */
  claimsIn(token: string): AccessClaims | undefined {
    const claims = this.ours.get(token) ?? this.claimsOfOurs(token);
    // Asked so that a token without an expiry is refused too.
    return claims && claims.exp * 1000 > this.clock.now().getTime() ? claims : undefined;
  }

  private claimsOfOurs(token: string): AccessClaims | undefined {
    const claims = this.verified(token);
    if (!claims) return undefined;
    if (this.ours.size >= MOST_REMEMBERED) this.ours.clear();
    this.ours.set(token, claims);
    return claims;
  }

  private verified(token: string): AccessClaims | undefined {
    try {
      const { header, payload } = this.jwt.verify<{ header: { typ?: string }; payload: AccessClaims }>(token, {
        ...{ secret: this.verifyKey, algorithms: ['HS256'], issuer: this.issuer, audience: AUDIENCE, complete: true },
        // The library knows only the machine's clock.
        ignoreExpiration: true,
      });
      return header.typ === ACCESS_TYPE ? payload : undefined;
    } catch {
      return undefined;
    }
  }

  /** Computable again from its predecessor, so tabs that refresh at the same moment get the same one. */
  successorOf(refreshToken: string): string {
    return createHmac('sha256', this.refreshKey).update(refreshToken).digest('base64url');
  }

  /** What tells a browser from others: an id and, behind a dot, the proof that it is one of ours. */
  markOf(deviceId: string): string {
    return `${deviceId}.${createHmac('sha256', this.deviceKey).update(deviceId).digest('base64url')}`;
  }

  /** The id in a mark; nothing in one that was made up. */
  deviceIn(mark: string): string | undefined {
    const [id = ''] = mark.split('.');
    const [given, made] = [Buffer.from(mark), Buffer.from(this.markOf(id))];
    return given.length === made.length && timingSafeEqual(given, made) ? id : undefined;
  }
}

const AUDIENCE = 'jianyan-api';
const ACCESS_TYPE = 'at+jwt';
/** More than are in use within the ten minutes of a token's life. */
const MOST_REMEMBERED = 10_000;

const keyFor = (purpose: string, secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `jianyan ${purpose}`, 32));
