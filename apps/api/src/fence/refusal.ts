import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorCode } from '@jianyan/shared';
import { QueryFailedError } from 'typeorm';
import { isDatabaseAway } from './database-away.js';

/** What Nest, Fastify and its plug-ins refuse by themselves, by the status they choose. */
const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  // Only the file server says so, of a path that leaves its folder; doors of ours refuse with a code.
  403: 'not-found',
  404: 'not-found',
  405: 'not-found',
  406: 'not-found',
  408: 'malformed-request',
  412: 'malformed-request',
  413: 'payload-too-large',
  414: 'malformed-request',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  431: 'malformed-request',
  503: 'database-unavailable',
};

/** Nothing more can be written: to the folder of the files, or by PostgreSQL to its own. */
const DISK_FULL = ['ENOSPC', 'EDQUOT', '53100'];
/** `data exception`: a value that no column can hold. */
const UNSTORABLE_VALUE = /^22/;

/** The refusal that an exception amounts to; nothing when it is a fault of ours. */
export function refusalIn(exception: unknown): DomainError | undefined {
  if (exception instanceof DomainError) return exception;
  const given = codeIn(exception instanceof QueryFailedError ? exception.driverError : exception);
  if (DISK_FULL.includes(given)) return new DomainError('storage-full');
  if (isDatabaseAway(exception)) return new DomainError('database-unavailable');
  if (exception instanceof QueryFailedError) {
    return UNSTORABLE_VALUE.test(given) ? new DomainError('malformed-request') : undefined;
  }
  const code = CODE_OF_STATUS[statusIn(exception)];
  return code && new DomainError(code);
}

function statusIn(exception: unknown): number {
  if (exception instanceof HttpException) return exception.getStatus();
  const { statusCode } = Object(exception) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

function codeIn(exception: unknown): string {
  const { code } = Object(exception) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
