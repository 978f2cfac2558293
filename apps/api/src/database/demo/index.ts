import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock/clock.js';
import { seedAccounts } from './accounts.js';
import { tellCases } from './cases.js';
import { seedRegisters } from './registers.js';

/** Fills an empty database with the demo; answers whether there was anything to fill. */
export async function seedDemo(dataSource: DataSource, clock: Clock): Promise<boolean> {
  const [anything] = await dataSource.query<unknown[]>(`SELECT 1 FROM bodies UNION ALL SELECT 1 FROM accounts LIMIT 1`);
  if (anything) return false;
  const registers = await seedRegisters(dataSource, clock);
  await seedAccounts(dataSource, clock, registers);
  await tellCases(dataSource, clock, registers);
  return true;
}
