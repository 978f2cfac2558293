import { expect, it } from 'vitest';
import { refuseOlderServer } from './open-database.js';

it('says which PostgreSQL it found where it needs a newer one', () => {
  expect(() => refuseOlderServer(170_006)).toThrow(
    'The server that DATABASE_URL names is PostgreSQL 17; this program needs 18 or newer.',
  );
  expect(() => refuseOlderServer(180_000)).not.toThrow();
});
