import { assignmentWorkflow, isOver, PROPOSAL_WORKFLOWS, type ReplyState, replyWorkflow } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { caseWithManyParts, ONE_IN_EACH_STATE } from '../../test/many-parts.js';
import { startApp } from '../../test/start-app.js';
import { walk, type WalkedCase } from '../../test/walk.js';

const { caseAt, refusal, unitOf } = await walk(await startApp());

const because = { reason: '情况说明。' };
const rating = { attitude: 'satisfied', result: 'satisfied' };

/** How each step is asked for: who stands at its door, the end of its address, what it says. */
type Asked = [login: string, path: string, body?: object];

const partSteps = (unit: string): Record<string, Asked> => ({
  signFor: [unit, 'sign-for'],
  allot: [`${unit}-lead`, 'allot', { section: '规划科', person: '张永康', telephone: '0731-00001234' }],
  recordContact: [unit, 'contacts', { heldOn: '2026-03-16', way: 'visit', people: '邓波', summary: '听取意见。' }],
  requestReturn: [`${unit}-lead`, 'request-return', { ...because, proposedUnit: '市教育局' }],
  approveReturn: ['zhengfuban', 'approve-return'],
  refuseReturn: ['zhengfuban', 'refuse-return', because],
  recall: ['zhengfuban', 'recall', because],
  draftOpinion: [unit, 'opinion', { version: 1, text: '同意。' }],
  submitOpinion: [unit, 'submit-opinion'],
  takeBackOpinion: [unit, 'take-back-opinion'],
  sendBackOpinionDraft: [`${unit}-lead`, 'send-back-opinion-draft', because],
  giveOpinion: [`${unit}-lead`, 'give-opinion', { version: 1 }],
  sendBackOpinion: ['zhengfuban', 'send-back-opinion', because],
  waiveOpinion: ['zhengfuban', 'waive-opinion', because],
});

const letterSteps = (text: object): Record<string, Asked> => ({
  autosave: ['jiaotong', '', text],
  submitForCheck: ['jiaotong', 'submit-for-check'],
  takeBackCheck: ['jiaotong', 'take-back-check'],
  passCheck: ['jiaotong-lead', 'pass-check', { version: 1 }],
  sendBackDraft: ['jiaotong-lead', 'send-back-draft', because],
  issue: ['jiaotong-lead', 'issue', { documentNumber: '株函〔2026〕999号', signer: '肖建国', version: 1 }],
  voidLetter: ['jiaotong-lead', 'void-letter', because],
  correctLetter: ['jiaotong', 'correct-letter', { correctedPassages: '第二条', correctedBecause: '数字有误。' }],
  deliver: ['jiaotong', 'deliver', { deliveries: [] }],
});

const caseSteps = (kase: WalkedCase): Record<string, Asked> => ({
  dispatch: ['renda', 'dispatch', { officeId: unitOf('zhengfuban'), complex: false }],
  recallDispatch: ['renda', 'recall-dispatch', because],
  sendBack: ['zhengfuban', 'send-back', because],
  assign: ['zhengfuban', 'assign', { units: kase.units() }],
  addUnit: ['zhengfuban', 'add-unit', { unitId: unitOf('jiaoyu'), role: 'co' }],
  reassign: ['zhengfuban', 'reassign', { replacesAssignmentId: kase.id, unitId: unitOf('jiaoyu') }],
  closeUnrated: ['renda', 'close-unrated'],
  orderRehandling: ['renda', 'order-rehandling', { ...because, assignmentIds: [kase.id] }],
  settle: ['renda', 'settle', { explanation: '已面谈。' }],
});

interface Table {
  steps: Readonly<Record<string, { from: readonly string[] | 'nothing' }>>;
}

const WHO_AND_WHEN = { by: expect.stringMatching(/./), at: expect.stringContaining('2026-03-16') };

/**
 * Asks for every step that the table does not know from this state.
 * @param toldNothing whom the last act is not shown to: they are refused without a word about it
 */
async function refusesTheRest(
  { steps }: Table,
  state: string,
  asked: Record<string, Asked>,
  address: (path: string) => Promise<string> | string,
  toldNothing: readonly string[] = [],
): Promise<void> {
  const wrong = Object.entries(asked).filter(([step]) => !steps[step]?.from.includes(state));
  expect(wrong.length).toBeGreaterThan(0);
  for (const [step, [login, path, body]] of wrong) {
    const { code, params } = await refusal(login, (await address(path)).replace(/\/$/, ''), body);
    expect({ code, params }, `${step} from ${state} by ${login}`).toEqual({
      code: 'wrong-state',
      params: toldNothing.includes(login) ? undefined : expect.objectContaining(WHO_AND_WHEN),
    });
  }
}

const manyParts = await caseWithManyParts(caseAt);

describe('a part', () => {
  it.each(Object.entries(ONE_IN_EACH_STATE))(
    'of %s that is %s knows only the steps of its table, and tells whoever may know who acted last and when',
    async (unit, state) => {
      expect((await manyParts.part(unit)).state).toBe(state);
      await refusesTheRest(
        assignmentWorkflow,
        state,
        partSteps(unit),
        (path) => manyParts.onPart(unit, path),
        isOver({ state }) ? [unit, `${unit}-lead`] : [],
      );
    },
  );

  it('that was answered rests', async () => {
    const kase = await caseAt('delivered');
    await refusesTheRest(assignmentWorkflow, 'answered', partSteps('jiaotong'), (path) =>
      kase.onPart('jiaotong', path),
    );
  });
});

describe('a letter', () => {
  it('knows in every state only the steps of its table', async () => {
    const kase = await caseAt('drafted');
    const text = await kase.letterText('jiaotong');
    const check = (state: ReplyState) =>
      refusesTheRest(replyWorkflow, state, letterSteps(text), (path) => kase.onLetter('jiaotong', path));
    await check('drafting');
    for (const state of ['checking', 'awaitingIssue', 'issued', 'delivered'] as const) {
      await kase.goTo(state);
      await check(state);
    }
  });

  it('that was dropped stays so', async () => {
    const kase = await caseAt('drafted');
    const text = await kase.letterText('jiaotong');
    await kase.takeOnPart('jiaotong', 'recall', { ...because, newUnitId: unitOf('jiaoyu') }, 'zhengfuban');
    await refusesTheRest(replyWorkflow, 'dropped', letterSteps(text), (path) => kase.onLetter('jiaotong', path), [
      'jiaotong',
      'jiaotong-lead',
    ]);
  });
});

describe('a case', () => {
  it('knows in every state only the steps of its table', async () => {
    const kase = await caseAt('submitted');
    const check = async (state: string, toldNothing?: readonly string[]) => {
      expect((await kase.see('renda')).state).toBe(state);
      // The office sees a case from its dispatch on.
      const known = Object.entries(caseSteps(kase)).filter(
        ([, [login]]) => login === 'renda' || !['submitted', 'registered'].includes(state),
      );
      await refusesTheRest(
        PROPOSAL_WORKFLOWS.suggestion,
        state,
        Object.fromEntries(known),
        (path) => `/proposals/${kase.id}/${path}`,
        toldNothing,
      );
    };
    await check('submitted');
    await kase.goTo('accepted');
    await check('registered');
    await kase.goTo('dispatched');
    await check('dispatched');
    await kase.goTo('assigned');
    await check('handling');
    for (const station of ['signedFor', 'contacted', 'opinionsIn', 'drafted'] as const) await kase.goTo(station);
    expect((await refusal('dengbo', await kase.onLetter('jiaotong', 'rate'), rating)).code).toBe('wrong-state');
    for (const station of ['checking', 'awaitingIssue', 'issued', 'delivered'] as const) await kase.goTo(station);
    await check('replied');
    await kase.rate('jiaotong', 'satisfied', 'dissatisfied', '没有时间表。');
    // Until the case is closed the office does not read the rating, which came last.
    await check('contested', ['zhengfuban']);
    await kase.take('renda', 'settle', { explanation: '已面谈。' });
    await check('closed');
    expect((await refusal('dengbo', await kase.onLetter('jiaotong', 'rate'), rating)).code).toBe('wrong-state');
  });
});
