import type { FastifyRequest } from 'fastify';

/** Where files come in: the only place for a form. */
export const takesFiles = ({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean =>
  routeOptions.url?.endsWith('/attachments') === true;

export const isUpload = (request: Pick<FastifyRequest, 'routeOptions' | 'method'>): boolean =>
  request.method === 'POST' && takesFiles(request);
