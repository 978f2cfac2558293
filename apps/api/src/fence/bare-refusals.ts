import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { DomainError, type Locale, localeFor } from '@jianyan/shared';
import { resolveSecurityHeaders } from '@nestjs/core/security/security-headers.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';
import { securityHeaders } from './security-headers.js';

/** What Node finds wrong with what arrives, where it is anything but a request that cannot be read. */
const STATUS_OF: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Refusals that are due before there is a request for any hook, guard or filter: they bear what every answer bears. */
export class BareRefusals {
  private readonly standing: Record<string, string>;

  constructor({ publicUrl }: Config) {
    const { headers } = resolveSecurityHeaders(securityHeaders(publicUrl.protocol === 'https:'));
    this.standing = { ...Object.fromEntries(headers), 'cache-control': 'no-store', 'content-type': PROBLEM_TYPE };
  }

  /** An address that cannot even be decoded. */
  ofAddress(request: FastifyRequest, reply: FastifyReply): void {
    const { status, headers, body } = this.answer(400, localeFor(request.headers['accept-language']), request.id);
    void reply.status(status).headers(headers).send(body);
  }

  /** Headers too long, two lengths, or no HTTP at all: only the bare connection is there. */
  ofConnection({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
    if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const { status, headers, body } = this.answer(STATUS_OF[code] ?? 400);
    const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  }

  /** `Expect:` something other than to go on. */
  ofExpectation({ headers: asked }: IncomingMessage, response: ServerResponse): void {
    const { status, headers, body } = this.answer(417, localeFor(asked['accept-language']));
    response.writeHead(status, headers).end(body);
  }

  private answer(status: number, locale: Locale = 'zh-CN', requestId: string = randomUUID()): Answer {
    const problem = problemOf(new DomainError('malformed-request'), locale, requestId);
    const body = JSON.stringify({ ...problem, status, title: STATUS_CODES[status] });
    const length = String(Buffer.byteLength(body));
    const own = { 'x-request-id': requestId, 'content-language': locale, 'content-length': length };
    return { status, headers: { ...this.standing, ...own }, body };
  }
}
