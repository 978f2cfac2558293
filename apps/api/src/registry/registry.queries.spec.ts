import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { seedRegisters } from '../demo/registers.js';
import { isInSession, RegistryQueries } from './registry.queries.js';

const { app, clock, dataSource } = await startApp();
const { bodies, units, members } = await seedRegisters(dataSource, clock);
const registry = app.get(RegistryQueries, { strict: false });
const { congress, cppcc } = bodies;

/** In the demo of 16 March 2026 the fifth session opened on 15 January, with its cut-off on the 17th at 15:00. */
const sessionAt = (instant: string) => registry.sessionFor(congress, new Date(instant), 30);

describe('the session a case belongs to', () => {
  it('is the latest whose filing has opened by the calendar of Shanghai: of a congress, thirty days before itself', async () => {
    expect(await sessionAt('2025-12-15T23:59:59+08:00')).toMatchObject({ termOrdinal: 16, ordinal: 4 });
    expect(await sessionAt('2025-12-16T00:00:00+08:00')).toMatchObject({
      bodyId: congress,
      bodyKind: 'congress',
      termOrdinal: 16,
      ordinal: 5,
      opensOn: '2026-01-15',
      closesOn: '2026-01-19',
    });
  });

  it('stays the latest between sessions, and only until the cut-off is a case filed in session', async () => {
    const session = await sessionAt('2026-03-16T10:00:00+08:00');
    expect(session?.ordinal).toBe(5);
    expect(isInSession(session!, new Date('2026-01-17T15:00:00+08:00'))).toBe(true);
    expect(isInSession(session!, new Date('2026-01-17T15:00:01+08:00'))).toBe(false);
  });

  it('is none before the first session', async () => {
    expect(await sessionAt('2019-01-01T00:00:00Z')).toBeUndefined();
  });
});

describe('what other features ask', () => {
  it('units and members by id, with what is retired said', async () => {
    const jiaotong = units.get('市交通运输局')!;
    await dataSource.query('UPDATE units SET retired_at = now() WHERE id = $1', [jiaotong]);
    expect(await registry.units([jiaotong])).toMatchObject([
      { name: '市交通运输局', dispatches: false, retired: true },
    ]);
    const moHongbo = members.cppcc.get('莫洪波')!;
    expect(await registry.members([moHongbo])).toMatchObject([{ name: '莫洪波', bodyId: cppcc, retired: false }]);
  });

  it('whether a body offers a category or a reason', async () => {
    const [category] = await dataSource.query<{ id: string }[]>('SELECT id FROM categories WHERE body_id = $1', [
      cppcc,
    ]);
    expect(await registry.offersCategory(cppcc, category!.id)).toBe(true);
    expect(await registry.offersCategory(congress, category!.id)).toBe(false);
    const [reason] = await dataSource.query<{ id: string }[]>('SELECT id FROM decline_reasons LIMIT 1');
    await dataSource.query('UPDATE decline_reasons SET retired_at = now() WHERE id = $1', [reason!.id]);
    expect(await registry.offersDeclineReason(congress, reason!.id)).toBe(false);
  });
});
