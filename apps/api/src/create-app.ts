import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule, type Foundation } from './app.module.js';
import { serveOpenApi } from './fence/served/openapi.js';
import { fenceRequests, newServer } from './fence/server.js';
import { serveWebPages } from './fence/served/web-pages.js';

/**
 * The whole program ready to listen; the tests and the real start build the same one.
 * @param doors controllers beside the program's own, for tests of what surrounds every door
 */
export async function createApp(foundation: Foundation, doors: Type[] = []): Promise<NestFastifyApplication> {
  const { config } = foundation;
  const program = { ...AppModule.with(foundation), controllers: doors };
  const app = await NestFactory.create<NestFastifyApplication>(program, newServer(config), {
    abortOnError: false,
    // Fastify's own parser stays for JSON; Nest would add one for forms.
    bodyParser: false,
    logger: config.logLevel === 'silent' ? false : ['fatal', 'error', 'warn'],
  });
  app.setGlobalPrefix('api');
  await fenceRequests(app, config);
  await serveWebPages(app, config);
  // After the last plug-in: a route that one follows would keep the framework's own way with errors.
  serveOpenApi(app);
  await app.init();
  // Only now, so that the log holds what happens and not how Nest wired itself.
  app.useLogger(app.get(Logger));
  return app;
}
