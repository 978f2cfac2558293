import { DomainError, UPLOAD_LIMITS } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Callers } from '../auth/sessions/callers.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config.js';
import { isPreview } from '../http/preview.js';
import { isUpload } from '../http/upload-address.js';
import { RequestCounts } from './request-counts.js';

const MINUTE = 60_000;
const SIGN_IN = ['/api/auth/login', '/api/auth/one-time-code'];
/** Where the file server stands. What it finds is cached and asked for by dozens; only what it does not find counts. */
const FILES = '/*';

/** What is counted apart, so that too much of one kind does not stop another. */
type Kind = 'page' | 'sign-in' | 'refresh' | 'preview' | 'api';

/**
 * So many requests a minute for each account, browser or address, whatever becomes of them: what is refused and what no
 * controller answers count as well.
 */
@Injectable()
export class RequestLimits {
  private readonly requests: RequestCounts;
  private readonly forFiles = new WeakSet<FastifyRequest>();
  private readonly uploads: RequestCounts;

  constructor(
    private readonly callers: Callers,
    clock: Clock,
    { requestsPerMinute, uploadsPerTenMinutes }: Config,
  ) {
    this.requests = new RequestCounts(clock, requestsPerMinute, MINUTE);
    this.uploads = new RequestCounts(clock, uploadsPerTenMinutes, UPLOAD_LIMITS.rate.minutes * MINUTE);
  }

  /** @throws DomainError too-many-requests, with the seconds to wait */
  count(request: FastifyRequest): void {
    if (request.url.startsWith('/api/health')) return;
    if (request.routeOptions.url === FILES && !request.url.startsWith('/api/')) {
      this.forFiles.add(request);
      return;
    }
    const caller = this.callers.of(request);
    refuse(this.requests.count(`${kindOf(request)} ${caller}`));
    if (isUpload(request)) refuse(this.uploads.count(caller));
  }

  /** A file that is not there. @throws DomainError too-many-requests */
  countMissingFile(request: FastifyRequest): void {
    if (this.forFiles.has(request)) refuse(this.requests.count(`page ${this.callers.of(request)}`));
  }
}

function kindOf(request: FastifyRequest): Kind {
  const { url = '' } = request.routeOptions;
  if (!request.url.startsWith('/api/')) return 'page';
  if (SIGN_IN.includes(url)) return 'sign-in';
  if (url === '/api/auth/refresh') return 'refresh';
  return isPreview(request) ? 'preview' : 'api';
}

function refuse(seconds: number): void {
  if (seconds > 0) throw new DomainError('too-many-requests', { retryAfter: seconds });
}
