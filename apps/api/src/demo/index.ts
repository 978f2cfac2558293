import { DataSource } from 'typeorm';
import { seedAccounts } from './accounts.js';
import { seedFormerSeat } from './former-seat.js';
import { demoCases, tellCases } from './cases.js';
import { openSessions, seedRegisters } from './registers.js';
import type { Stage } from './stage.js';

export { demoAccounts, demoPassword } from './accounts.js';

/** Any number nobody else uses: of two programs that start together one tells the demo, the other finds it told. */
const demoLock = 20_260_103;

/** Fills an empty database with the demo; answers whether there was anything to fill. */
export async function seedDemo(dataSource: DataSource, stage: Stage): Promise<boolean> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [demoLock]);
    const standing = await whatIsThere(dataSource);
    if (standing === 'in use') return false;
    if (standing === 'a demo cut short') await empty(dataSource);
    console.info(`The demo is being filled: ${demoCases.length} cases walk through the procedure, up to a minute.`);
    await fill(dataSource, stage);
    return true;
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [demoLock]);
    await holder.release();
  }
}

async function fill(dataSource: DataSource, stage: Stage): Promise<void> {
  const { clock } = stage;
  // A demo that a power cut takes is told anew: its thousand steps need not wait for the disk one by one.
  const swift = new DataSource({ ...dataSource.options, extra: { options: '-c synchronous_commit=off' } });
  await swift.initialize();
  try {
    const registers = await seedRegisters(swift, clock);
    await seedAccounts(swift, clock, registers);
    await seedFormerSeat(swift, clock);
    await openSessions(swift, clock, registers);
    await tellCases(swift, registers, stage);
  } finally {
    await swift.destroy();
  }
}

type Standing = 'nothing' | 'a demo cut short' | 'in use';

/** A demo is whole once its cases are marked, which is the last thing done. What people brought in is never touched. */
async function whatIsThere(dataSource: DataSource): Promise<Standing> {
  const [row] = await dataSource.query<{ standing: Standing }[]>(
    `SELECT CASE
       WHEN EXISTS (SELECT FROM accounts WHERE NOT demo) OR EXISTS (SELECT FROM proposals WHERE demo) THEN 'in use'
       WHEN EXISTS (SELECT FROM regions) OR EXISTS (SELECT FROM accounts) THEN 'a demo cut short'
       ELSE 'nothing'
     END AS standing`,
  );
  return row?.standing ?? 'nothing';
}

/** Events cannot be deleted one by one, so the tables go as a whole. */
async function empty(dataSource: DataSource): Promise<void> {
  await dataSource.query('DROP SCHEMA public CASCADE');
  await dataSource.query('CREATE SCHEMA public');
  await dataSource.runMigrations();
}
