import type { FastifyInstance } from 'fastify';
import type { Params } from 'nestjs-pino';
import { type Logger, stdSerializers, stdTimeFunctions } from 'pino';
import type { Config } from '../../config.js';

/** Lines of JSON. Passwords and tokens are in none of them, however they got there. */
export const logging = ({ logLevel }: Config): Params => ({
  // Requests are written down by `logRequests`: a middleware would make a logger for each of them, written or not.
  forRoutes: [],
  pinoHttp: {
    level: logLevel,
    timestamp: stdTimeFunctions.isoTime,
    wrapSerializers: false,
    serializers: { req: asItIs, res: asItIs, err: withoutWhatWasWritten },
    redact: ['*.password', '*.currentPassword', '*.newPassword', '*.code', '*.accessToken', '*.refreshToken'],
  },
});

const asItIs = (line: object) => line;

/** Not the parameters of a failed query, nor PostgreSQL's detail: both quote what people wrote. */
function withoutWhatWasWritten(failure: Error) {
  const { type, message, stack } = stdSerializers.err(failure);
  return { type, message, stack };
}

/**
 * One line for each request to the API. No header, no body and no query is written: they hold passwords, tokens and what
 * people search for. Who signed in and who failed to stands in the security events.
 */
export function logRequests(server: FastifyInstance, { production }: Config, logger: () => Logger): void {
  server.addHook('onResponse', ({ id, method, url }, reply, done) => {
    if (url.startsWith('/api/') && !url.startsWith('/api/health')) {
      const status = reply.statusCode;
      // Whoever tries the demo wants a quiet terminal.
      const level = status >= 500 ? 'error' : production ? 'info' : 'debug';
      const line = {
        req: { id, method, path: pathOf(url) },
        res: { status },
        responseTime: Math.round(reply.elapsedTime),
      };
      logger()[level](line, reply.raw.writableFinished ? 'request completed' : 'request aborted');
    }
    done();
  });
}

const pathOf = (url: string): string => url.split('?')[0] ?? '';
