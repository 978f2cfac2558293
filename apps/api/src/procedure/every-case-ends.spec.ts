import { PROPOSAL_WORKFLOWS } from '@jianyan/shared';
import { expect, it } from 'vitest';
import { chance } from '../../test/chance.js';
import { bringToItsEnd } from '../../test/last-acts.js';
import { randomWalk } from '../../test/random-walk.js';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { clock, dataSource } = started;
const town = await walk(started);
const { caseAt } = town;

/** Second thoughts: of filing, of letters, of ratings. */
const SECOND_THOUGHTS = [
  ...['proposal disownFiling', 'proposal refuseDisowning', 'proposal confirmDisowning', 'proposal correctSession'],
  ...['proposal returnForRevision', 'proposal remindRevision', 'proposal closeReturned'],
  ...['reply takeBackCheck', 'reply sendBackDraft', 'reply voidLetter', 'reply correctLetter'],
  ...['proposal rateByProxy', 'proposal contestProxyRating', 'proposal correctRating', 'proposal closeUnrated'],
  ...['proposal rateLate', 'proposal orderRehandling'],
];

/** Of one unit no two letters are on their way in one case, whatever became of its part. */
async function oneLetterOnItsWay(step: string): Promise<void> {
  const twice = await dataSource.query<object[]>(
    `SELECT proposal_id, unit_id, array_agg(kind || ' ' || state) FROM replies
     WHERE state NOT IN ('delivered', 'dropped') GROUP BY proposal_id, unit_id HAVING count(*) > 1`,
  );
  expect(twice, `after ${step}`).toEqual([]);
}

const walkers = randomWalk(started, town, chance(20_261_130), { eagerFor: SECOND_THOUGHTS, after: oneLetterOnItsWay });

const onBehalf = { onBehalf: true, lead: 'jiaotong', co: ['fagai'] };
const BEGINNINGS: readonly (() => Promise<{ id: string }>)[] = [
  () => caseAt('submitted', { onBehalf: true }),
  () => caseAt('dispatched', onBehalf),
  () => caseAt('delivered', { sole: 'jiaotong' }),
  async () => {
    const kase = await caseAt('delivered', { sole: 'wenlv' });
    await kase.rate('wenlv', 'dissatisfied', 'satisfied', '没有时间表。');
    return kase;
  },
  () => caseAt('submitted', { author: 'mohongbo', coSigners: ['gaoxiaoyan'] }),
  () => caseAt('checking', { author: 'mohongbo', sole: 'gongxin' }),
  () => caseAt('dispatched', { ...onBehalf, author: 'mohongbo' }),
  () => caseAt('issued', { lead: 'jiaotong', co: ['fagai'], coSigners: ['tanguiyan'] }),
  () => caseAt('delivered', { sole: 'fagai', author: 'mohongbo' }),
];
/** A week of acts, and then time for what is late to be late. */
const DAYS = [1, 2, 25];
const MOST_ROUNDS = 20;

it('people think twice of what they file, write and rate, and no unit ever has two letters on their way', async () => {
  const untaken = () => SECOND_THOUGHTS.filter((step) => !walkers.taken.includes(step));
  for (const begin of BEGINNINGS) walkers.caseIds.push((await begin()).id);
  for (let round = 0; round < MOST_ROUNDS && untaken().length > 0; round += 1) {
    await walkers.stroll(15);
    clock.advance({ days: DAYS[round % DAYS.length] ?? 1 });
    const begin = BEGINNINGS[round % BEGINNINGS.length];
    if (begin) walkers.caseIds.push((await begin()).id);
  }
  expect(untaken()).toEqual([]);
});

it('then staff and units bring every case to its end without those who proposed it', async () => {
  for (const id of walkers.caseIds) {
    const state = await bringToItsEnd(started, walkers, id);
    expect([PROPOSAL_WORKFLOWS.suggestion.final, PROPOSAL_WORKFLOWS.cppccProposal.final].flat(), id).toContain(state);
  }
});
