import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import { type SerializedError, stdTimeFunctions } from 'pino';
import type { Config } from '../../config.js';

/**
 * One line of JSON for each request. No header, no body and no query is written: they hold passwords, tokens and what
 * people search for. Who signed in and who failed to stands in the security events.
 */
export const logging = ({ logLevel, production }: Config): Params => ({
  pinoHttp: {
    level: logLevel,
    timestamp: stdTimeFunctions.isoTime,
    autoLogging: {
      ignore: ({ url = '' }: IncomingMessage) => !url.startsWith('/api/') || url.startsWith('/api/health'),
    },
    // Whoever tries the demo wants a quiet terminal.
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? 'error' : production ? 'info' : 'debug'),
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: pathOf(url) }),
      res: ({ statusCode }: ServerResponse) => ({ status: statusCode }),
      // Not the parameters of a failed query, nor PostgreSQL's detail: both quote what people wrote.
      err: ({ type, message, stack }: SerializedError) => ({ type, message, stack }),
    },
    redact: ['*.password', '*.currentPassword', '*.newPassword', '*.code', '*.accessToken', '*.refreshToken'],
  },
});

const pathOf = (url: string): string => url.split('?')[0] ?? '';
