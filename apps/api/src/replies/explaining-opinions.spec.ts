import type { OpinionExplanation } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { SaveReply } from './reply.requests.js';

const started = await startApp();
const { caseAt, refusal, unitOf } = await walk(started);
type Kase = Awaited<ReturnType<typeof caseAt>>;

const because = { reason: '请细化。' };
/** The whole letter, with what it says of opinions changed. */
async function letter(kase: Kase, said: (one: OpinionExplanation) => object[]): Promise<SaveReply> {
  const whole = (await kase.letterText('jiaotong')) as SaveReply;
  return { ...whole, opinionExplanations: whole.opinionExplanations.flatMap(said) as SaveReply['opinionExplanations'] };
}
const submit = async (kase: Kase) =>
  (await refusal('jiaotong', await kase.onLetter('jiaotong', 'submit-for-check'))).params;
const unexplained = { machine: 'reply', rule: 'everyOpinionIsExplained' };

describe('会办意见采纳情况: what a letter says of the opinions it rests on', () => {
  it.each<[string, (one: OpinionExplanation) => object[]]>([
    ['nothing is said of one', () => []],
    ['nobody says what was made of it', (one) => [{ ...one, adoption: null }]],
    ['it has no words', (one) => [{ ...one, words: ' \n' }]],
    ['it speaks of another text', (one) => [{ ...one, opinionVersion: one.opinionVersion + 1 }]],
  ])('is not handed on while %s', async (_what, said) => {
    const kase = await caseAt('opinionsIn');
    await kase.write('jiaotong', await letter(kase, said));
    expect(await submit(kase)).toEqual(unexplained);
    await kase.write('jiaotong');
    expect((await kase.takeOnLetter('jiaotong', 'submit-for-check')).replies[0]?.state).toBe('checking');
  });

  it('stands in the letter that the deputy reads, and in what was signed', async () => {
    const kase = await caseAt('opinionsIn', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'] });
    const [first, second] = [await kase.part('fagai'), await kase.part('jiaoyu')];
    const whole = (await kase.letterText('jiaotong')) as SaveReply;
    const said = [
      { assignmentId: first.id, opinionVersion: 2, adoption: 'partlyAdopted', words: '分期实施已采纳，资金另议。' },
      { assignmentId: second.id, opinionVersion: 2, adoption: 'notAdopted', words: '与现行规划不符。' },
    ];
    await kase.write('jiaotong', { ...whole, opinionExplanations: said });
    for (const station of ['checking', 'awaitingIssue', 'issued', 'delivered'] as const) await kase.goTo(station);
    const read = await kase.letter('jiaotong', 'dengbo');
    expect(read.opinionExplanations).toEqual([
      { ...said[0], unitName: first.unitName },
      { ...said[1], unitName: second.unitName },
    ]);
    const [kept] = await started.dataSource.query<{ said: object[] }[]>(
      `SELECT content->'opinionExplanations' AS said FROM text_versions JOIN events ON events.id = event_id
       WHERE text_versions.proposal_id = $1 AND step = 'issue'`,
      [kase.id],
    );
    expect(kept?.said).toEqual(said);
  });

  it('is said anew of an opinion that was sent back and given with another text', async () => {
    const kase = await caseAt('drafted');
    await kase.takeOnPart('fagai', 'send-back-opinion', because, 'jiaotong');
    await kase.giveOpinion('fagai');
    expect(await submit(kase)).toEqual(unexplained);
    await kase.write('jiaotong');
    await kase.takeOnLetter('jiaotong', 'submit-for-check');
  });

  it('is said of a unit that was added while the letter was checked, before it is signed', async () => {
    const kase = await caseAt('awaitingIssue');
    await kase.take('zhengfuban', 'add-unit', { unitId: unitOf('jiaoyu'), role: 'co' });
    await kase.takeOnPart('jiaoyu', 'sign-for');
    await kase.giveOpinion('jiaoyu');
    const signed = { documentNumber: '株交函〔2026〕900号', signer: '肖建国', ...(await kase.read('jiaotong')) };
    const issue = await kase.onLetter('jiaotong', 'issue');
    expect((await refusal('jiaotong-lead', issue, signed)).params).toEqual(unexplained);
    await kase.takeOnLetter('jiaotong', 'send-back-draft', because, 'jiaotong-lead');
    await kase.write('jiaotong');
    for (const station of ['checking', 'awaitingIssue', 'issued'] as const) await kase.goTo(station);
  });

  it('is said once of each co-handler of the case, and of nobody else', async () => {
    const kase = await caseAt('opinionsIn');
    const path = (await kase.onLetter('jiaotong', '')).replace(/\/$/u, '');
    const own = (await kase.part('jiaotong')).id;
    for (const [said, field, code] of [
      [(one: OpinionExplanation) => [one, one], 'opinionExplanations.1.assignmentId', 'repeated'],
      [
        (one: OpinionExplanation) => [{ ...one, assignmentId: own }],
        'opinionExplanations.0.assignmentId',
        'unknown-reference',
      ],
    ] as const) {
      expect(await refusal('jiaotong', path, await letter(kase, said))).toMatchObject({
        ...{ status: 422, fields: [{ field, code }] },
      });
    }
  });

  it('leaves out who gave no opinion in the end', async () => {
    const kase = await caseAt('drafted', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'] });
    await kase.takeOnPart('fagai', 'send-back-opinion', because, 'jiaotong');
    await kase.takeOnPart('fagai', 'waive-opinion', because, 'jiaotong-lead');
    const { replies } = await kase.takeOnLetter('jiaotong', 'submit-for-check');
    const jiaoyu = (await kase.part('jiaoyu')).id;
    expect(replies[0]?.opinionExplanations.map(({ assignmentId }) => assignmentId)).toEqual([jiaoyu]);
  });
});
