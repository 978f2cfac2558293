import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Plan, walk, type WalkedCase } from '../../test/walk.js';
import type { ProposalListDto } from './list.dto.js';

const started = await startApp();
const { as, clock } = started;
const { caseAt } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const rowsOf = async (login: string, query = '') =>
  ((await (await as(login)).get(`/api/proposals?limit=200${query}`).expect(200)).body as ProposalListDto).items;
/** The clock in each person's row of the case. */
async function clocksIn({ id }: WalkedCase, logins: readonly string[]) {
  const found = logins.map(async (login) => {
    const row = (await rowsOf(login)).find((one) => one.id === id);
    return [login, row?.nextDeadline?.clock ?? null] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}
/** And at the head of the case itself. */
async function clocksAtHead(kase: WalkedCase, logins: readonly string[]) {
  const found = logins.map(async (login) => [login, (await kase.see(login)).nextDeadline?.clock ?? null] as const);
  return Object.fromEntries(await Promise.all(found));
}
const liesOn = async (login: string, desk: string, { id }: WalkedCase) =>
  (await rowsOf(login, `&desk=${desk}`)).some((row) => row.id === id);

const because = { reason: '情况说明。' };
const plan: Plan = { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'] };

describe('the day in a row is the nearest that this person has to keep, and only else what he waits for', () => {
  it.each<[what: string, clocks: Record<string, string | null>, make: () => Promise<WalkedCase>]>([
    [
      'a filing to confirm, while it is reviewed',
      { dengbo: 'filingConfirmation', tanguiyan: 'review', renda: 'review' },
      () => caseAt('submitted', { ...plan, onBehalf: true }),
    ],
    [
      'a filing that is disowned, while units are to sign for it',
      { dengbo: 'statutoryReply', renda2: 'disownDecision', zhengfuban: 'signFor', fagai: 'signFor' },
      async () => {
        const kase = await caseAt('assigned', { ...plan, onBehalf: true });
        await kase.take('dengbo', 'disown-filing', because);
        return kase;
      },
    ],
    [
      'a unit that asks to be released, while another is to sign for it',
      { zhengfuban: 'returnDecision', renda: 'signFor', fagai: 'signFor' },
      async () => {
        const kase = await caseAt('assigned', plan);
        await kase.takeOnPart('jiaotong', 'request-return', { ...because, proposedUnit: '市发改委' }, 'jiaotong-lead');
        return kase;
      },
    ],
    [
      'a rating from paper that waits for a second person, when the time to rate is nearly over',
      { dengbo: 'rating', tanguiyan: null, renda2: 'proxyCheck', zhengfuban: null, jiaotong: null },
      async () => {
        const kase = await caseAt('delivered', plan);
        clock.advance({ days: 20 });
        const scanId = await kase.file('renda', { purpose: 'scan' });
        const rating = { attitude: 'satisfied', result: 'satisfied', scanId, signedOn: clock.today() };
        await kase.takeOnLetter('jiaotong', 'rate-by-proxy', rating, 'renda');
        return kase;
      },
    ],
    [
      'a case in the hands of its units',
      { dengbo: 'statutoryReply', tanguiyan: 'statutoryReply', jiaotong: 'firstContact', fagai: 'opinion' },
      () => caseAt('signedFor', plan),
    ],
  ])('%s', async (_, clocks, make) => {
    const kase = await make();
    expect(await clocksIn(kase, Object.keys(clocks))).toEqual(clocks);
    expect(await clocksAtHead(kase, Object.keys(clocks))).toEqual(clocks);
  });
});

describe('已逾期 holds every case in which a day has passed that somebody had to keep', () => {
  const shownOn = async (login: string, query: string, { id }: WalkedCase) =>
    (await rowsOf(login, query)).find((row) => row.id === id)?.nextDeadline ?? null;

  it('also while who oversees it has a day of his own there, which has not come', async () => {
    const kase = await caseAt('assigned', { ...plan, onBehalf: true });
    clock.advance({ days: 120 });
    await kase.take('dengbo', 'disown-filing', because);
    expect(await clocksIn(kase, ['renda2'])).toEqual({ renda2: 'disownDecision' });
    for (const query of ['&desk=overdue', '&due=overdue'])
      expect(await shownOn('renda2', query, kase), query).toMatchObject({ clock: 'signFor', standing: 'overdue' });
    expect(await shownOn('renda2', '&desk=proxies', kase)).toMatchObject({ clock: 'disownDecision', standing: 'near' });
    expect(await liesOn('zhengfuban', 'overdue', kase)).toBe(true);
    expect(await liesOn('renda2', 'timeOver', kase)).toBe(false);
  });

  it('also where the office has still to decide on a return', async () => {
    const kase = await caseAt('assigned', plan);
    clock.advance({ days: 8 });
    await kase.takeOnPart('jiaotong', 'request-return', { ...because, proposedUnit: '市发改委' }, 'jiaotong-lead');
    expect(await clocksIn(kase, ['zhengfuban'])).toEqual({ zhengfuban: 'returnDecision' });
    expect(await shownOn('zhengfuban', '&desk=overdue', kase)).toMatchObject({ clock: 'signFor', standing: 'overdue' });
  });
});

describe('我的待办 holds what one can do next', () => {
  it('a disowning that another of the secretariat decides', async () => {
    const kase = await caseAt('assigned', { ...plan, onBehalf: true });
    expect(await liesOn('renda2', 'proxies', kase)).toBe(false);
    await kase.take('dengbo', 'disown-filing', because);
    expect(await liesOn('renda2', 'proxies', kase)).toBe(true);
    await kase.take('renda2', 'confirm-disowning');
    expect(await liesOn('renda2', 'proxies', kase)).toBe(false);
  });

  it('a text that was not revised and a letter that was not rated in time', async () => {
    const [returned, unrated] = [await caseAt('submitted', plan), await caseAt('delivered', plan)];
    await returned.take('renda', 'return-for-revision', { revisionReason: 'other', words: '请补充。' });
    const desks = async () => [await liesOn('renda', 'timeOver', returned), await liesOn('renda', 'timeOver', unrated)];
    expect(await desks()).toEqual([false, false]);
    clock.advance({ days: 30 });
    expect(await desks()).toEqual([true, true]);
  });

  it('a letter of any kind with whoever has to go on with it, also when the case is closed', async () => {
    const kase = await caseAt('delivered', plan);
    const desks = async () => [await liesOn('jiaotong', 'write', kase), await liesOn('jiaotong-lead', 'check', kase)];
    expect(await desks()).toEqual([false, false]);
    const wrong = { correctedPassages: '第二段“2.8公里”。', correctedBecause: '统计口径有误。' };
    await kase.takeOnLetter('jiaotong', 'rate', { attitude: 'satisfied', result: 'satisfied' }, 'dengbo');
    expect((await kase.see('jiaotong')).state).toBe('closed');
    await kase.takeOnLetter('jiaotong', 'correct-letter', wrong);
    expect(await desks()).toEqual([true, false]);
    await kase.write('jiaotong', {
      ...{ ...(await kase.read('jiaotong')), ...wrong },
      ...{ opening: '应为“2.3公里”。', points: [], opinionExplanations: [], closing: '' },
      ...{ classCode: null, disclosure: 'open', disclosureReason: '' },
    });
    await kase.takeOnLetter('jiaotong', 'submit-for-check');
    expect(await desks()).toEqual([false, true]);
    await kase.passCheck('jiaotong');
    expect(await desks()).toEqual([false, true]);
    await kase.issue('jiaotong');
    expect(await desks()).toEqual([true, false]);
    await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
    expect(await desks()).toEqual([false, false]);
  });

  it('a letter or an opinion that is with its leader lies on no drafter’s desk', async () => {
    const kase = await caseAt('signedFor', plan);
    const desks = async () => [
      ...[await liesOn('jiaotong', 'write', kase), await liesOn('jiaotong-lead', 'check', kase)],
      ...[await liesOn('fagai', 'write', kase), await liesOn('fagai-lead', 'check', kase)],
    ];
    expect(await desks()).toEqual([true, false, true, false]);
    const { id } = await kase.part('fagai', 'fagai');
    const text = { version: 1, text: '同意，建议分两期实施。' };
    await (await as('fagai')).put(`/api/assignments/${id}/opinion`).send(text).expect(200);
    await kase.takeOnPart('fagai', 'submit-opinion');
    expect(await desks()).toEqual([true, false, false, true]);
  });
});
