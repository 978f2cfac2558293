import type { FastifyRequest } from 'fastify';

/** A bearer token, as programs send it. No other site can make a browser send one. */
export const bearerToken = (request: FastifyRequest): string | undefined =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
