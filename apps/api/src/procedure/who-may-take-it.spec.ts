import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Plan, type Station, walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { as } = started;
const { caseAt, refusal, unitOf } = await walk(started);

/** One of each who could think of taking a step on a case of Deng Bo's, co-signed by Tan Guiyan. */
const CAST = [
  'dengbo',
  'tanguiyan',
  'renda',
  'zhengxie',
  'zhengfuban',
  'shiweiban',
  'jiaotong',
  'jiaotong-lead',
  'fagai',
  'fagai-lead',
  'jiaoyu',
  'jiaoyu-lead',
  'admin',
];
/** The body's other secretariat sees no case of this one, nor does another office, a unit without a part, or a member. */
const OUTSIDE = ['zhengxie', 'shiweiban', 'jiaoyu', 'jiaoyu-lead'];
const plan: Plan = { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'] };

type Door = [step: string, path: string, who: string[], body?: object];

/** Everybody else is refused; those who may are offered the step. */
async function isOnlyFor(kase: WalkedCase, [step, path, who, body = {}]: Door): Promise<void> {
  const answers: Record<string, string> = {};
  for (const login of CAST.filter((name) => !who.includes(name))) {
    const { status, code } = await refusal(login, path, body);
    answers[login] = code;
    expect([403, 404], `${login} takes ${step}: ${code}`).toContain(status);
    if (OUTSIDE.includes(login)) expect(['not-found', 'not-permitted'], `${login}, ${step}`).toContain(code);
    else expect(['not-your-part', 'not-permitted'], `${login}, ${step}`).toContain(code);
  }
  for (const login of who) {
    const { availableActions } = await kase.see(login);
    expect(
      availableActions.map((action) => action.step),
      `${login} is offered ${step}`,
    ).toContain(step);
  }
}

const because = { reason: '情况说明。' };

describe('a step of the case', () => {
  it.each<[Station, (kase: WalkedCase) => Door[]]>([
    [
      'accepted',
      ({ id }) => [
        ['dispatch', `/proposals/${id}/dispatch`, ['renda'], { officeId: unitOf('zhengfuban'), complex: false }],
      ],
    ],
    [
      'dispatched',
      (kase) => [
        ['recallDispatch', `/proposals/${kase.id}/recall-dispatch`, ['renda'], because],
        ['sendBack', `/proposals/${kase.id}/send-back`, ['zhengfuban'], because],
        ['assign', `/proposals/${kase.id}/assign`, ['zhengfuban'], { units: kase.units() }],
      ],
    ],
    [
      'assigned',
      ({ id }) => [['addUnit', `/proposals/${id}/add-unit`, ['zhengfuban'], { unitId: unitOf('jiaoyu'), role: 'co' }]],
    ],
    ['delivered', ({ id }) => [['closeUnrated', `/proposals/${id}/close-unrated`, ['renda']]]],
  ])('from %s is for those the table names', async (station, doors) => {
    const kase = await caseAt(station, plan);
    for (const door of doors(kase)) await isOnlyFor(kase, door);
  });

  it('once a part is vacant is for the office; before, nobody is offered to fill it', async () => {
    const kase = await caseAt('assigned', plan);
    const offered = async () => (await kase.see('zhengfuban')).availableActions.map(({ step }) => step);
    expect(await offered()).not.toContain('reassign');
    await kase.takeOnPart('fagai', 'recall', because, 'zhengfuban');
    const { id: replacesAssignmentId } = await kase.part('fagai');
    const unitId = unitOf('jiaoyu');
    // The unit whose part was recalled looks on; to it as to all others the step is not theirs.
    await isOnlyFor(kase, [
      'reassign',
      `/proposals/${kase.id}/reassign`,
      ['zhengfuban'],
      { replacesAssignmentId, unitId },
    ]);
  });

  it('after a 不满意 is for the secretariat', async () => {
    const kase = await caseAt('delivered', plan);
    await kase.rate('jiaotong', 'dissatisfied', 'satisfied', '没有时间表。');
    const assignmentIds = [(await kase.part('jiaotong')).id];
    await isOnlyFor(kase, [
      'orderRehandling',
      `/proposals/${kase.id}/order-rehandling`,
      ['renda'],
      { ...because, assignmentIds },
    ]);
    await isOnlyFor(kase, ['settle', `/proposals/${kase.id}/settle`, ['renda'], { explanation: '已面谈。' }]);
  });
});

describe('a step of a part', () => {
  it('before it is signed for is for its unit, its leader and the office', async () => {
    const kase = await caseAt('assigned', plan);
    const part = (step: string) => kase.onPart('jiaotong', step);
    await isOnlyFor(kase, ['signFor', await part('sign-for'), ['jiaotong', 'jiaotong-lead']]);
    await isOnlyFor(kase, ['recall', await part('recall'), ['zhengfuban'], because]);
    await isOnlyFor(kase, [
      'requestReturn',
      await part('request-return'),
      ['jiaotong-lead'],
      { ...because, proposedUnit: '市发改委' },
    ]);
  });

  it('in hand is for its unit; the opinion for the co-handler, waiving it for the lead and the office', async () => {
    const kase = await caseAt('signedFor', plan);
    const talk = { heldOn: '2026-03-16', way: 'visit', people: '邓波', summary: '当面听取意见。' };
    const allotted = { section: '规划科', person: '张永康', telephone: '0731-00001234' };
    const [lead, co] = [(step: string) => kase.onPart('jiaotong', step), (step: string) => kase.onPart('fagai', step)];
    await isOnlyFor(kase, ['recordContact', await lead('contacts'), ['jiaotong', 'jiaotong-lead'], talk]);
    await isOnlyFor(kase, ['allot', await lead('allot'), ['jiaotong-lead'], allotted]);
    await isOnlyFor(kase, ['draftOpinion', await co('opinion'), ['fagai'], { version: 1, text: '同意。' }]);
    await isOnlyFor(kase, ['submitOpinion', await co('submit-opinion'), ['fagai']]);
    const draft = { version: 1, text: '同意。' };
    await (
      await as('fagai')
    )
      .put(`/api${await co('opinion')}`)
      .send(draft)
      .expect(200);
    await kase.takeOnPart('fagai', 'submit-opinion');
    await isOnlyFor(kase, ['takeBackOpinion', await co('take-back-opinion'), ['fagai']]);
    await isOnlyFor(kase, ['sendBackOpinionDraft', await co('send-back-opinion-draft'), ['fagai-lead'], because]);
    await isOnlyFor(kase, ['giveOpinion', await co('give-opinion'), ['fagai-lead'], { version: 2 }]);
    await isOnlyFor(kase, ['waiveOpinion', await co('waive-opinion'), ['jiaotong-lead', 'zhengfuban'], because]);
  });

  it('whose return is asked for is for the office', async () => {
    const kase = await caseAt('signedFor', plan);
    await kase.takeOnPart('fagai', 'request-return', { ...because, proposedUnit: '市教育局' }, 'fagai-lead');
    await isOnlyFor(kase, ['approveReturn', await kase.onPart('fagai', 'approve-return'), ['zhengfuban']]);
    await isOnlyFor(kase, ['refuseReturn', await kase.onPart('fagai', 'refuse-return'), ['zhengfuban'], because]);
  });

  it('whose opinion is in can be sent back by the lead unit and the office', async () => {
    const kase = await caseAt('opinionsIn', plan);
    const path = await kase.onPart('fagai', 'send-back-opinion');
    await isOnlyFor(kase, ['sendBackOpinion', path, ['jiaotong', 'jiaotong-lead', 'zhengfuban'], because]);
  });
});

describe('a step of a letter', () => {
  it('is for its own unit, each for the person it falls to', async () => {
    const kase = await caseAt('drafted', plan);
    const letter = (step: string) => kase.onLetter('jiaotong', step);
    await isOnlyFor(kase, [
      'autosave',
      (await letter('')).slice(0, -1),
      ['jiaotong'],
      await kase.letterText('jiaotong'),
    ]);
    await isOnlyFor(kase, ['submitForCheck', await letter('submit-for-check'), ['jiaotong']]);
    await kase.goTo('checking');
    await isOnlyFor(kase, ['takeBackCheck', await letter('take-back-check'), ['jiaotong']]);
    await isOnlyFor(kase, ['passCheck', await letter('pass-check'), ['jiaotong-lead'], await kase.read('jiaotong')]);
    await isOnlyFor(kase, ['sendBackDraft', await letter('send-back-draft'), ['jiaotong-lead'], because]);
    await kase.goTo('awaitingIssue');
    const signed = { documentNumber: '株函〔2026〕99号', signer: '肖建国', ...(await kase.read('jiaotong')) };
    await isOnlyFor(kase, ['issue', await letter('issue'), ['jiaotong-lead'], signed]);
    await kase.goTo('issued');
    await isOnlyFor(kase, ['voidLetter', await letter('void-letter'), ['jiaotong-lead'], because]);
    await isOnlyFor(kase, ['deliver', await letter('deliver'), ['jiaotong', 'jiaotong-lead'], { deliveries: [] }]);
  });

  it('that was delivered is rated by the author, entered by the secretariat, and commented on by a co-signer', async () => {
    const kase = await caseAt('delivered', plan);
    const rating = { attitude: 'satisfied', result: 'satisfied' };
    const wrong = { correctedPassages: '第二条', correctedBecause: '数字有误。' };
    await isOnlyFor(kase, ['correctLetter', await kase.onLetter('jiaotong', 'correct-letter'), ['jiaotong'], wrong]);
    await isOnlyFor(kase, ['rate', await kase.onLetter('jiaotong', 'rate'), ['dengbo'], rating]);
    const signed = { ...rating, scanId: kase.id, signedOn: '2026-03-16' };
    await isOnlyFor(kase, ['rateByProxy', await kase.onLetter('jiaotong', 'rate-by-proxy'), ['renda'], signed]);
    await isOnlyFor(kase, ['comment', await kase.onLetter('jiaotong', 'comment'), ['tanguiyan'], { text: '赞同。' }]);
  });
});
