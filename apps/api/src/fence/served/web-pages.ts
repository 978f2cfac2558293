import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { isTextSize, TEXT_SIZE_COOKIE } from '@jianyan/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../../config.js';
import { newNonce, pagePolicy } from '../security-headers.js';

/** Beside the API, whether it runs from `src` or from `dist`. */
const webDist = fileURLToPath(new URL('../../../../web/dist/', import.meta.url));

/** Each client and the addresses it answers; the client's own router takes it from there. */
const pages = {
  'index.html': ['/'],
  'login.html': ['/login'],
  'm.html': ['/m', '/m/*'],
  'console.html': ['/console', '/console/*'],
};

/** Stands in the built pages wherever the nonce of the answer belongs (`html.cspNonce` of Vite). */
const NONCE_PLACEHOLDER = /__CSP_NONCE__/g;

/** A page comes in the size that was chosen on its device: nothing moves when its script runs. */
const inSize = (page: string, chosen: string | undefined): string =>
  isTextSize(chosen) ? page.replace('<html ', `<html data-text-size="${chosen}" `) : page;

/** Serves the built web client on the API's own port. */
export async function serveWebPages(app: NestFastifyApplication, { publicUrl }: Config): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDist,
    wildcard: true,
    prefix: '/',
    index: false,
    // Beside scripts and styles lies what is sent of them (apps/web/build/compressed.ts).
    preCompressed: true,
    // Nobody continues a script where he broke off, and a range beyond its end would be an error of its own.
    acceptRanges: false,
    // The pages themselves go out only with their nonce; the sources lie beside what is built for us alone.
    allowedPath: (path) => !/\.(html|map)$/i.test(path),
    // File names under assets/ carry a hash of their content.
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(`${webDist}assets/`);
      reply.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  const https = publicUrl.protocol === 'https:';
  for (const [file, addresses] of Object.entries(pages)) {
    for (const address of addresses) {
      server.get(address, async (request, reply) => {
        const nonce = newNonce();
        const page = await readFile(`${webDist}${file}`, 'utf8');
        return reply
          .header('content-security-policy', pagePolicy(nonce, https))
          .header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
          .header('cache-control', 'no-store')
          .type('text/html; charset=utf-8')
          .send(inSize(page.replace(NONCE_PLACEHOLDER, nonce), request.cookies[TEXT_SIZE_COOKIE]));
      });
    }
  }
}
