import { expect, it } from 'vitest';
import { ask, databaseRuns, programAlone, serving, startProgram, surroundings, until } from './program.js';

const JOB = 'forget-old-answers';

it('does what is due by itself, outlives the loss of its connections, and stops with the program', async () => {
  const place = await surroundings();
  const holds = (condition: string, from = '') =>
    ask<boolean>(place.home, `SELECT ${condition} AS answer ${from}`).then(Boolean);
  const first = startProgram(programAlone, place);
  await serving(first);
  await until(() => holds(`to_regclass('jobs.schedule') IS NOT NULL`));
  await until(() => holds(`EXISTS (SELECT FROM jobs.schedule WHERE name = '${JOB}')`));
  await ask(
    place.home,
    `WITH person AS (INSERT INTO persons DEFAULT VALUES RETURNING id), account AS (
       INSERT INTO accounts (person_id, login, name, search_key, name_order)
       SELECT id, 'chief', 'chief', '', '' FROM person RETURNING id)
     INSERT INTO idempotency_keys (account_id, key, route, body_hash, status, created_at)
     SELECT id, 'old', '/', '', 200, now() - interval '2 days' FROM account`,
  );
  // As its hour does it; a program that starts looks at once for what is waiting.
  await ask(
    place.home,
    `INSERT INTO jobs.job (name, policy) SELECT name, policy FROM jobs.queue WHERE name = '${JOB}'`,
  );
  first.signal('SIGTERM');
  expect(await first.gone).toBe(0);
  await first.silent;

  const second = startProgram(programAlone, place);
  await serving(second);
  await until(() => holds('NOT EXISTS (SELECT FROM idempotency_keys)'));
  await until(() => holds(`EXISTS (SELECT FROM jobs.job WHERE name = '${JOB}' AND state = 'completed')`));
  expect(second.output()).not.toContain('"context":"Jobs"');

  await until(() =>
    holds('count(pg_terminate_backend(pid)) > 0', `FROM pg_stat_activity WHERE application_name = 'jianyan jobs'`),
  );
  await until(() => Promise.resolve(second.output().includes('"context":"Jobs"')));
  expect((await fetch(`${second.url}/api/health/ready`)).status).toBe(200);

  second.signal('SIGTERM');
  expect(await second.gone).toBe(0);
  await second.silent;
  expect(await databaseRuns(place.home)).toBe(false);
});
