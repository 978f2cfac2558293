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
});

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
