import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';
import { refuseCrossSite } from './cross-site.js';
import { refuseUnusableInput } from './input-guard.js';
import { securityHeaders } from './security-headers.js';

const BODY_BYTES = 1024 * 1024;

export const newServer = ({ trustedProxies }: Config): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    // An address that a stranger writes into X-Forwarded-For is believed of listed proxies only.
    trustProxy: trustedProxies,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  });

/** What happens to a request before any route of ours sees it. */
export async function fenceRequests(app: NestFastifyApplication, { publicUrl }: Config): Promise<void> {
  app.useSecurityHeaders(securityHeaders(publicUrl.protocol === 'https:'));
  await app.register(cookie);
  await app.register(multipart, { throwFileSizeLimit: false });
  const server = app.getHttpAdapter().getInstance();
  // JSON is what a form of another site cannot send; plain text it can.
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) {
      void reply.header('cache-control', 'no-store');
      refuseCrossSite(request, publicUrl.origin);
    }
    done();
  });
  server.addHook('preValidation', (request, _reply, done) => {
    refuseUnusableInput(request);
    done();
  });
}
