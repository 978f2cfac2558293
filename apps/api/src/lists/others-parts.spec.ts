import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { ProposalListDto, WorkbenchDto } from './list.dto.js';

const started = await startApp();
const { addAccount, addRoles, as } = started;
const { caseAt, unitOf } = await walk(started);

const listed = async (login: string, query: string) => {
  const { body } = await (await as(login)).get(`/api/proposals?limit=200&${query}`).expect(200);
  return (body as ProposalListDto).items.map(({ id }) => id);
};
const withUnit = (login: string, unit: string) => listed(login, `unitId=${unitOf(unit)}`);
const passed = async (login: string): Promise<Record<string, number>> => {
  const { body } = await (await as(login)).get('/api/workbench').expect(200);
  return Object.fromEntries((body as WorkbenchDto).funnel.map(({ station, count }) => [station, count]));
};

const asked = { reason: '职责不符。', proposedUnit: '市发展和改革委员会' };
const kase = await caseAt('assigned', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'], coSigners: ['tanguiyan'] });
await kase.takeOnPart('fagai', 'request-return', asked, 'fagai-lead');
await kase.takeOnPart('fagai', 'approve-return', {}, 'zhengfuban');

describe('who else has a case', () => {
  it.each(['renda', 'zhengfuban', 'dengbo', 'tanguiyan', 'jiaotong', 'jiaoyu-lead'])(
    'is found by %s, who works on it, proposes or oversees it',
    async (login) => {
      expect(await withUnit(login, 'jiaotong')).toEqual([kase.id]);
      expect(await withUnit(login, 'jiaoyu')).toEqual([kase.id]);
      expect(await withUnit(login, 'fagai')).toEqual([]);
    },
  );

  it.each(['fagai', 'fagai-lead'])('is not found out by %s, of a unit that gave its part back', async (login) => {
    expect(await listed(login, '')).toEqual([kase.id]);
    for (const unit of ['jiaotong', 'jiaoyu', 'fagai', 'wenlv']) expect(await withUnit(login, unit)).toEqual([]);
  });

  it('is found by whoever has the case in another way, too', async () => {
    await addAccount('fagai-and-office', [
      { role: 'drafter', unitId: unitOf('fagai') },
      { role: 'dispatcher', unitId: unitOf('zhengfuban') },
    ]);
    await addAccount('fagai-and-jiaoyu', [
      { role: 'drafter', unitId: unitOf('fagai') },
      { role: 'drafter', unitId: unitOf('jiaoyu') },
    ]);
    await addRoles('hedi', [{ role: 'drafter', unitId: unitOf('fagai') }]);
    expect(await withUnit('fagai-and-office', 'jiaotong')).toEqual([kase.id]);
    expect(await withUnit('fagai-and-jiaoyu', 'jiaotong')).toEqual([kase.id]);
    expect(await withUnit('hedi', 'jiaotong')).toEqual([]);
  });
});

describe('how far cases are', () => {
  it('is counted for a unit by what it has done itself, and never by the others', async () => {
    const before = { submitted: 1, accepted: 1, dispatched: 1, signedFor: 0, handled: 0 };
    expect(await passed('jiaotong')).toMatchObject(before);
    await kase.takeOnPart('jiaotong', 'sign-for');
    expect(await passed('jiaotong')).toMatchObject({ ...before, signedFor: 1 });
    expect(await passed('jiaoyu')).toMatchObject({ ...before, handled: 1 });
    expect(await passed('fagai')).toMatchObject(before);
    for (const login of ['renda', 'zhengfuban', 'dengbo']) expect(await passed(login)).toMatchObject(before);
    await kase.takeOnPart('jiaoyu', 'sign-for');
    for (const login of ['renda', 'zhengfuban', 'dengbo', 'jiaoyu']) {
      expect((await passed(login))['signedFor'], login).toBe(1);
    }
    expect(await passed('fagai')).toMatchObject(before);
  });

  it('counts a case once for whoever has it in several ways, as whoever sees the whole of it', async () => {
    expect(await passed('fagai-and-office')).toMatchObject({ dispatched: 1, signedFor: 1, handled: 0 });
    expect(await passed('fagai-and-jiaoyu')).toMatchObject({ dispatched: 1, signedFor: 1 });
  });
});
