import { expect, it } from 'vitest';
import { databaseRuns, npmStart, serving, startProgram, surroundings } from './program.js';

// `npm start` builds first, and lays what is built anew where it lay: nothing else may start from there meanwhile, so these
// run before the others (vitest.config.ts).

it('serves API and web on one port and says where', async () => {
  const program = startProgram(npmStart, await surroundings());
  await serving(program);

  expect(program.output()).toContain(program.url);
  for (const address of ['/', '/login', '/m', '/m/cases', '/console', '/console/registers/units', '/api/health']) {
    expect((await fetch(program.url + address)).status, address).toBe(200);
  }
  // Whoever passes an address on adds to it what he likes, and more than once; only the program in the browser reads it.
  for (const address of ['/m?from=timeline&from=singlemessage', '/console/cases?text=a&text=b', '/m/cases/%00']) {
    expect((await fetch(program.url + address)).status, address).toBe(200);
  }
  expect((await fetch(`${program.url}/api/health?a=1&a=2`)).status).toBe(400);
  const page = await (await fetch(`${program.url}/login`)).text();
  const sized = async (cookie: string) => (await fetch(`${program.url}/m`, { headers: { cookie } })).text();
  expect(await sized('jianyan-text-size=elder')).toContain('<html data-text-size="elder" lang=');
  expect(await sized('jianyan-text-size="><script>')).toContain('<html lang=');
  const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? [];
  const served = await fetch(program.url + script);
  expect(served.status).toBe(200);
  expect(await served.text()).not.toContain('sourceMappingURL');
  for (const map of ['.map', '%2emap', '.MAP']) {
    const refused = await fetch(program.url + script + map);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([404, PROBLEM]);
  }
  const small = await fetch(program.url + script, { headers: { 'accept-encoding': 'br' } });
  const { length } = Buffer.from(await (await fetch(program.url + script)).arrayBuffer());
  expect(small.headers.get('content-encoding')).toBe('br');
  expect(Number(small.headers.get('content-length'))).toBeLessThan(length / 2);
  const statusWith = async (headers: Record<string, string>) => (await fetch(program.url + script, { headers })).status;
  expect(await statusWith({ range: 'bytes=99999999-' })).toBe(200);
  expect(await statusWith({ 'if-match': '"another"' })).toBe(400);
});

const PROBLEM = 'application/problem+json; charset=utf-8';

it('stops everything, the database included, when npm start is told to end', async () => {
  const place = await surroundings();
  const program = startProgram(npmStart, place);
  await serving(program);
  expect(await databaseRuns(place.home)).toBe(true);

  program.signal('SIGTERM');
  await program.gone;
  await program.silent;

  expect(await databaseRuns(place.home)).toBe(false);
  await expect(fetch(program.url)).rejects.toThrow();
});

it('stops everything on Ctrl-C', async () => {
  const place = await surroundings();
  const program = startProgram(npmStart, place);
  await serving(program);

  program.pressCtrlC();
  await program.silent;

  expect(await databaseRuns(place.home)).toBe(false);
  await expect(fetch(program.url)).rejects.toThrow();
});
