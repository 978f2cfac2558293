import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Foundation } from './app.module.js';
import { serveOpenApi } from './http/openapi.js';
import { fenceRequests, newServer } from './http/server.js';
import { serveWebPages } from './http/web-pages.js';

/** The whole program ready to listen; the tests and the real start build the same one. */
export async function createApp(foundation: Foundation): Promise<NestFastifyApplication> {
  const { config } = foundation;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(foundation), newServer(config), {
    abortOnError: false,
    // Fastify's own parser stays for JSON; Nest would add one for forms.
    bodyParser: false,
    logger: config.logLevel === 'silent' ? false : ['fatal', 'error', 'warn'],
  });
  app.setGlobalPrefix('api');
  await fenceRequests(app, config);
  serveOpenApi(app);
  await serveWebPages(app, config);
  return app;
}
