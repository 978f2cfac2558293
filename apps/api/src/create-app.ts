import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Foundation } from './app.module.js';
import { serveWebPages } from './http/web-pages.js';

/** The whole program ready to listen; the tests and the real start build the same one. */
export async function createApp(foundation: Foundation): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(foundation), new FastifyAdapter(), {
    abortOnError: false,
    logger: foundation.config.logLevel === 'silent' ? false : undefined,
  });
  app.setGlobalPrefix('api');
  await serveWebPages(app);
  return app;
}
