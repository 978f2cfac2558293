import {
  CannotExecuteNotConnectedError,
  ConnectionIsNotSetError,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
} from 'typeorm';

/** Of PostgreSQL and of the connection to it: it is not there, not yet, no longer, or too busy to answer in time. */
const CODES = [
  /^08...$/,
  /^(25P03|40001|40P01|53[234]00|55P03|57014|57P0.|58...)$/,
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH)$/,
];

/** What the driver says without a code. */
const SENTENCES = [
  /^Connection terminated\b/,
  /^Client (has encountered a connection error|was closed) and is not queryable$/,
  /^timeout (exceeded when trying to connect|expired)$/,
  /^Query read timeout$/,
  /^Cannot use a pool after calling end on the pool$/,
];

/** What the library says once the driver has taken its connection away. */
const WITHOUT_CONNECTION = [
  QueryRunnerAlreadyReleasedError,
  ConnectionIsNotSetError,
  CannotExecuteNotConnectedError,
] as const;

/** Whether the database could not be asked, so that the same request may succeed in a while. */
export function isDatabaseAway(exception: unknown): boolean {
  const cause: unknown = exception instanceof QueryFailedError ? exception.driverError : exception;
  if (WITHOUT_CONNECTION.some((kind) => cause instanceof kind)) return true;
  const { code, message } = Object(cause) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return CODES.some((known) => known.test(code));
  return cause instanceof Error && SENTENCES.some((known) => known.test(String(message)));
}
