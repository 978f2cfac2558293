import { REPLY_CLASS_CODES, REPLY_DISCLOSURES, unmetInLetter } from '@jianyan/shared';
import { expect, it } from 'vitest';
import { chance } from '../../test/chance.js';
import { startApp } from '../../test/start-app.js';
import { type Plan, walk } from '../../test/walk.js';
import type { SaveReply } from './reply.requests.js';

const started = await startApp();
const { as, clock } = started;
const { caseAt } = await walk(started);
type Kase = Awaited<ReturnType<typeof caseAt>>;

const by = chance(20261129);
const words = () => by.oneOf(['', ' ', '已列入计划。', '已列入计划。']);

/** A letter at any moment of being written. */
async function someLetter(kase: Kase): Promise<SaveReply> {
  const whole = (await kase.letterText('jiaotong')) as SaveReply;
  const classCode = by.oneOf([null, ...REPLY_CLASS_CODES.filter((code) => code !== 'D')]);
  return {
    ...whole,
    points: whole.points
      .filter(() => by.oneOf([true, true, true, false]))
      .map((point) => ({
        ...point,
        answer: words(),
        promise: words(),
        promiseDueOn: by.oneOf([null, null, '2026-12-31']),
      })),
    opinionExplanations: whole.opinionExplanations
      .filter(() => by.oneOf([true, true, false]))
      .map((said) => ({ ...said, adoption: by.oneOf([null, 'adopted', 'notAdopted']), words: words() })),
    classCode,
    disclosure: by.oneOf([null, ...REPLY_DISCLOSURES]),
    disclosureReason: words(),
  };
}

/** What a page that holds this letter, saved or not, would call missing. */
async function missingOnPage(kase: Kase, letter: SaveReply): Promise<string[]> {
  const document = await kase.see('jiaotong');
  const own = document.assignments.find((part) => part.own);
  const reply = document.replies.find(({ assignmentId }) => assignmentId === own?.id);
  if (!reply) throw new Error('the unit has no letter');
  return unmetInLetter({ kase: document, reply: { ...reply, ...letter }, today: clock.today() });
}

/** What the API says of the letter that it has: on the page of the case, and when it is handed on. */
async function saidByApi(kase: Kase): Promise<{ unmet: string[]; refusedFor: string | null }> {
  const { availableActions } = await kase.see('jiaotong');
  const action = availableActions.find(({ step }) => step === 'submitForCheck');
  const address = await kase.onLetter('jiaotong', 'submit-for-check');
  const { body } = await (await as('jiaotong')).post(`/api${address}/preview`);
  const refusal = body as { params?: { rule?: string } };
  return { unmet: action?.unmet ?? [], refusedFor: refusal.params?.rule ?? null };
}

it.each<[string, Plan]>([
  ['of a lead with a co-handler', { lead: 'jiaotong', co: ['fagai'] }],
  ['of a unit that replies for its part, with a co-handler', { separate: ['jiaotong', 'jiaoyu'], co: ['fagai'] }],
  ['of a sole unit', { sole: 'jiaotong' }],
])('what a letter %s lacks is the same on its page and to the API', async (_of, plan) => {
  const kase = await caseAt('signedFor', plan);
  const compared: string[][] = [];
  const compare = async () => {
    const letter = await someLetter(kase);
    const missing = await missingOnPage(kase, letter);
    await kase.write('jiaotong', letter);
    expect(await saidByApi(kase)).toEqual({ unmet: missing, refusedFor: missing[0] ?? null });
    compared.push(missing);
  };
  for (let round = 0; round < 4; round += 1) await compare();
  await kase.talk('jiaotong');
  for (let round = 0; round < 4; round += 1) await compare();
  if (plan.co) await kase.giveOpinion('fagai');
  for (let round = 0; round < 8; round += 1) await compare();

  const whole = (await kase.letterText('jiaotong')) as SaveReply;
  expect(await missingOnPage(kase, whole)).toEqual([]);
  await kase.write('jiaotong', whole);
  expect(await saidByApi(kase)).toEqual({ unmet: [], refusedFor: null });
  const seen = new Set(compared.flat());
  expect([...seen]).toEqual(
    expect.arrayContaining(['proposerWasContacted', 'everyRequestIsAnswered', 'classIsChosen']),
  );
});

it('a day without a word promises nothing', async () => {
  const kase = await caseAt('contacted', { sole: 'jiaotong' });
  const whole = (await kase.letterText('jiaotong', 'B')) as SaveReply;
  const [first, ...others] = whole.points;
  if (!first) throw new Error('the letter answers nothing');
  const half = { ...whole, points: [first, ...others.map((point) => ({ ...point, promiseDueOn: '2026-12-31' }))] };
  await kase.write('jiaotong', half);
  expect(await saidByApi(kase)).toEqual({ unmet: ['promiseIsComplete'], refusedFor: 'promiseIsComplete' });
  await kase.write('jiaotong', { ...whole, version: whole.version + 1 });
  expect(await saidByApi(kase)).toEqual({ unmet: [], refusedFor: null });
});
