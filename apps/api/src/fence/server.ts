import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { DomainError, localeFor } from '@jianyan/shared';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { refuseCrossSite } from './cross-site.js';
import { takeInput } from './input-guard.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';
import { securityHeaders } from './security-headers.js';

const BODY_BYTES = 1024 * 1024;
/** 20 MB over a poor mobile connection; whoever sends slower than that occupies the connection on purpose. */
const SLOWEST_UPLOAD_MS = 5 * 60_000;

export const newServer = ({ trustedProxies }: Config): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    requestTimeout: SLOWEST_UPLOAD_MS,
    // An address that a stranger writes into X-Forwarded-For is believed of listed proxies only.
    trustProxy: trustedProxies,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => refuseAddress(request, reply),
  });

/** An address that cannot even be decoded is refused before any hook, guard or filter. */
function refuseAddress(request: FastifyRequest, reply: FastifyReply): void {
  const locale = localeFor(request.headers['accept-language']);
  const problem = problemOf(new DomainError('malformed-request'), locale, request.id);
  void reply
    .status(problem.status)
    .headers({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'" })
    .headers({ 'x-request-id': request.id, 'content-language': locale })
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problem));
}

/** The router reads /%61pi as /api; no fence of ours, no log and no proxy in front would. */
function refuseDisguise({ url, routeOptions }: FastifyRequest): void {
  if (routeOptions.url?.startsWith('/api/') && !url.startsWith('/api/')) throw new DomainError('not-found');
}

/** A form is how files come. Anywhere else it would count as an empty body, and another site's page can send one. */
function refuseFormElsewhere(request: FastifyRequest): void {
  const takesFiles = request.routeOptions.url?.endsWith('/attachments') === true;
  if (request.isMultipart() && !takesFiles) throw new DomainError('unsupported-media-type');
}

/** What happens to a request before any route of ours sees it. */
export async function fenceRequests(app: NestFastifyApplication, { publicUrl }: Config): Promise<void> {
  app.useSecurityHeaders(securityHeaders(publicUrl.protocol === 'https:'));
  await app.register(cookie);
  await app.register(compress, { encodings: ['br', 'gzip'] });
  await app.register(multipart, { throwFileSizeLimit: false });
  const server = app.getHttpAdapter().getInstance();
  // JSON is what a form of another site cannot send; plain text it can.
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    refuseDisguise(request);
    if (request.url.startsWith('/api/')) {
      void reply.header('cache-control', 'no-store');
      refuseCrossSite(request, publicUrl.origin);
    }
    done();
  });
  server.addHook('preValidation', (request, _reply, done) => {
    refuseFormElsewhere(request);
    takeInput(request);
    done();
  });
}
