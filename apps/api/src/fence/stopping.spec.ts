import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { Controller, Get } from '@nestjs/common';
import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { Public } from '../auth/allow.js';

let arrived: () => void = () => undefined;
let goOn: () => void = () => undefined;

@Public()
@Controller('doors')
class Doors {
  @Get('slow')
  async slow(): Promise<string> {
    arrived();
    await new Promise<void>((resolve) => (goOn = resolve));
    return 'done';
  }
}

const { app, server } = await startApp({}, [Doors]);

it('ends what is under way and refuses, in the form of every refusal, what still comes', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const ask = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  let answers = '';
  socket.on('data', (data) => (answers += data.toString()));

  const underWay = new Promise<void>((resolve) => (arrived = resolve));
  ask('/api/doors/slow');
  await underWay;
  const stopped = app.close();
  await expect.poll(() => server.listening).toBe(false);
  const asked = once(server, 'request');
  ask('/api/health');
  await asked;
  goOn();
  await once(socket, 'close');
  await stopped;

  const [first = '', second = ''] = answers.split(/(?=HTTP\/1\.1 503)/);
  expect(first).toMatch(/^HTTP\/1\.1 200 [\s\S]*done$/);
  expect(second).toMatch(/content-type: application\/problem\+json/i);
  expect(second).toMatch(/x-content-type-options: nosniff/i);
  expect(second).toMatch(/retry-after: \d+/i);
  expect(JSON.parse(second.slice(second.indexOf('{')))).toMatchObject({ status: 503, code: 'stopping' });
});
