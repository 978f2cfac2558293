import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorCode } from '@jianyan/shared';
import { QueryFailedError } from 'typeorm';

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

/** Of PostgreSQL and of the connection to it: it is not there, not yet, no longer, or too busy to answer in time. */
const DATABASE_AWAY = /^(08...|53300|57014|57P0[123]|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT)$/;
/** `data exception`: a value that no column can hold. */
const UNSTORABLE_VALUE = /^22/;

/** The refusal that an exception amounts to; nothing when it is a fault of ours. */
export function refusalIn(exception: unknown): DomainError | undefined {
  if (exception instanceof DomainError) return exception;
  const databaseCode = codeIn(exception instanceof QueryFailedError ? exception.driverError : exception);
  if (DATABASE_AWAY.test(databaseCode)) return new DomainError('database-unavailable');
  if (exception instanceof QueryFailedError) {
    return UNSTORABLE_VALUE.test(databaseCode) ? new DomainError('malformed-request') : undefined;
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
