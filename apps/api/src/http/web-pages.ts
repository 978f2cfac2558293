import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Beside the API, whether it runs from `src` or from `dist`. */
const webDist = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/** Each client and the addresses it answers; the client's own router takes it from there. */
const pages = {
  'index.html': ['/'],
  'login.html': ['/login'],
  'm.html': ['/m', '/m/*'],
  'console.html': ['/console', '/console/*'],
};

/** Serves the built web client on the API's own port. */
export async function serveWebPages(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDist,
    wildcard: true,
    prefix: '/',
    index: false,
    // File names under assets/ carry a hash of their content.
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(`${webDist}assets/`);
      reply.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  for (const [file, addresses] of Object.entries(pages)) {
    for (const address of addresses) {
      server.get(address, (_request, reply) =>
        reply.sendFile(file, { cacheControl: false }).header('Cache-Control', 'no-store'),
      );
    }
  }
}
