import type { FastifyRequest } from 'fastify';

/** Where a request came from, for the record. */
export interface Device {
  address: string;
  userAgent: string;
  requestId: string;
}

export const deviceOf = (request: FastifyRequest): Device => ({
  address: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
  requestId: request.id,
});
