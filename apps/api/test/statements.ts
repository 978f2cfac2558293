import type { IncomingMessage } from 'node:http';
import pg from 'pg';
import type { StartedApp } from './start-app.js';

export interface HeardRequest {
  method: string;
  url: string;
  /** What was asked of the database meanwhile, the check of the session and the frame of the transaction aside. */
  statements: string[];
}

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

const FRAME = /^\s*(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SET TRANSACTION)\b/i;
const SESSION = /\bFROM auth_sessions\b|\bUPDATE auth_sessions\b/;

/** Listens to what each request asks of the database. For requests that come one after the other. */
export function listen(server: StartedApp['server']): {
  heard: () => HeardRequest[];
  forget: () => void;
  stop: () => void;
} {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  let requests: HeardRequest[] = [];
  const begin = ({ method = '', url = '' }: IncomingMessage) => void requests.push({ method, url, statements: [] });
  server.prependListener('request', begin);
  prototype.query = function (...args) {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text;
    if (text !== undefined && !FRAME.test(text) && !SESSION.test(text)) requests.at(-1)?.statements.push(text);
    return query.apply(this, args);
  };
  return {
    heard: () => requests,
    forget: () => void (requests = []),
    stop: () => {
      prototype.query = query;
      server.removeListener('request', begin);
    },
  };
}
