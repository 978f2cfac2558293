import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { caseAt, see } = await walk(started);
const everybody = ['dengbo', 'tanguiyan', 'renda', 'zhengfuban', 'jiaotong', 'jiaotong-lead', 'fagai', 'fagai-lead'];
const plan = { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'] };

/** The steps that stand there with something against them, of each person who has any. */
async function walls(caseId: string): Promise<Record<string, string[]>> {
  const entries = everybody.map(async (login): Promise<[string, string[]]> => {
    const { availableActions } = await see(login, caseId);
    return [login, availableActions.filter(({ unmet }) => unmet.length > 0).map(({ step }) => step)];
  });
  return Object.fromEntries((await Promise.all(entries)).filter(([, steps]) => steps.length > 0));
}

it('nobody is shown what can never be done on a case that is closed', async () => {
  const kase = await caseAt('delivered', plan);
  await kase.rate('jiaotong', 'satisfied');
  expect((await see('renda', kase.id)).state).toBe('closed');
  expect(await walls(kase.id)).toEqual({});
});

it('an answered case waits for its rating alone', async () => {
  const kase = await caseAt('delivered', plan);
  // It is the secretariat's to close without a rating, once the time for one is over.
  expect(await walls(kase.id)).toEqual({ renda: ['closeUnrated'] });
});

it('what a letter still lacks stands there while it is written', async () => {
  const kase = await caseAt('signedFor', plan);
  expect((await walls(kase.id)).jiaotong).toEqual(['submitForCheck']);
});
