import type { MigrationInterface } from 'typeorm';

/** Every migration in the order it runs. A new one is a file `<timestamp>-<what-changes>.ts` and one line here. */
export const migrations: (new () => MigrationInterface)[] = [];
