import { TextDecoder } from 'node:util';
import { DomainError } from '@jianyan/shared';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Everything here is UTF-8. What says that it is something else would be kept as other letters than were written.
 * @throws DomainError unsupported-media-type for such a body, malformed-request for such an address
 */
export function refuseOtherEncodings({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): void {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '') ?? [];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw new DomainError('unsupported-media-type');
  // The framework leaves what it cannot decode as it stands.
  if (!isDecodable(url)) throw new DomainError('malformed-request');
}

/** JSON by its bytes: the framework would put a replacement character where it understands none. */
export function takeJsonInUtf8(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decoded(decoder, body);
    if (text === undefined) done(new DomainError('malformed-request'));
    else void parse(request, text, done);
  });
}

function decoded(decoder: TextDecoder, bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
