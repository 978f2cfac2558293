import type { FastifyRequest } from 'fastify';

/** Behind the address of a step: it is tried and not taken. */
export const PREVIEW = '/preview';

export const isPreview = ({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean =>
  routeOptions.url?.endsWith(PREVIEW) === true;
