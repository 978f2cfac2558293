import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { DomainError } from '@jianyan/shared';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import type { Config } from '../config.js';
import { takesFiles } from '../http/upload-address.js';
import { BareRefusals } from './bare-refusals.js';
import { refuseCrossSite } from './cross-site.js';
import { refuseOtherEncodings, takeJsonInUtf8 } from './encoding.js';
import { takeInput } from './input-guard.js';
import { RequestLimits } from './request-limits.js';
import { securityHeaders } from './security-headers.js';
import { logRequests } from './served/logging.js';

const BODY_BYTES = 1024 * 1024;
/** 20 MB over a poor mobile connection; whoever sends slower than that occupies the connection on purpose. */
const SLOWEST_UPLOAD_MS = 5 * 60_000;

export function newServer(config: Config): FastifyAdapter {
  const refusals = new BareRefusals(config);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    requestTimeout: SLOWEST_UPLOAD_MS,
    // An address that a stranger writes into X-Forwarded-For is believed of listed proxies only.
    trustProxy: config.trustedProxies,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // Each of these would otherwise be answered without our headers and in another form.
    http: { requireHostHeader: false },
    return503OnClosing: false,
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      refusals.ofAddress(request, reply),
    clientErrorHandler: (error, socket) => refusals.ofConnection(error, socket),
  });
  adapter
    .getInstance()
    .server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
      refusals.ofExpectation(request, response),
    );
  return adapter;
}

/** Who leaves out the host speaks a HTTP that this program does not. */
function refuseNoHost({ headers, raw }: FastifyRequest): void {
  if (headers.host === undefined && raw.httpVersion !== '1.0') throw new DomainError('malformed-request');
}

/** The router reads /%61pi as /api; no fence of ours, no log and no proxy in front would. */
function refuseDisguise({ url, routeOptions }: FastifyRequest): void {
  if (routeOptions.url?.startsWith('/api/') && !url.startsWith('/api/')) throw new DomainError('not-found');
}

/** A form is how files come. Anywhere else it would count as an empty body, and another site's page can send one. */
function refuseFormElsewhere(request: FastifyRequest): void {
  if (request.isMultipart() && !takesFiles(request)) throw new DomainError('unsupported-media-type');
}

/**
 * Of the address of a page nothing is read here: its program does, in the browser. What others add to an address that they
 * pass on, more than once even, keeps nobody from the page.
 */
const isOfPage = ({ routeOptions: { url } }: FastifyRequest): boolean => url !== undefined && !/^\/api(\/|$)/.test(url);

/** What happens to a request before any route of ours sees it. */
export async function fenceRequests(app: NestFastifyApplication, config: Config): Promise<void> {
  const { publicUrl } = config;
  app.useSecurityHeaders(securityHeaders(publicUrl.protocol === 'https:'));
  await app.register(cookie);
  await app.register(compress, { encodings: ['br', 'gzip'] });
  await app.register(multipart, { throwFileSizeLimit: false });
  const server = app.getHttpAdapter().getInstance();
  // JSON is what a form of another site cannot send; plain text it can.
  server.removeContentTypeParser('text/plain');
  takeJsonInUtf8(server);
  logRequests(server, config, () => PinoLogger.root);
  const limits = app.get(RequestLimits);
  let stopping = false;
  server.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    if (stopping) {
      void reply.header('connection', 'close');
      throw new DomainError('stopping');
    }
    refuseNoHost(request);
    refuseDisguise(request);
    limits.count(request);
    if (request.url.startsWith('/api/')) {
      void reply.header('cache-control', 'no-store');
      refuseCrossSite(request, publicUrl.origin);
      refuseOtherEncodings(request);
    }
    done();
  });
  server.addHook('preValidation', (request, _reply, done) => {
    refuseFormElsewhere(request);
    if (!isOfPage(request)) takeInput(request);
    done();
  });
}
