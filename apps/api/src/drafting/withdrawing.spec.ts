import { type AssignmentState, assignmentWorkflow } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { caseWithManyParts, ONE_IN_EACH_STATE } from '../../test/many-parts.js';
import { startApp } from '../../test/start-app.js';
import { walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { dataSource } = started;
const { caseAt, step, refusal } = await walk(started);

const reason = '并入另一件。';

/**
 * In this stage a case can only be withdrawn before it is registered, and no road leads back there once units have it
 * in hand. What the table says of their parts must hold all the same, so the state alone is set here, by SQL.
 */
const backToReview = (kase: WalkedCase) =>
  dataSource.query(`UPDATE proposals SET state = 'submitted' WHERE id = $1`, [kase.id]);

const endOf = (kase: WalkedCase) =>
  dataSource.query<{ unit: string; from: string; to: string; actor: string; by: string; told: string[] }[]>(
    `SELECT events.unit_name AS unit, from_state AS "from", to_state AS "to", actor, account_name AS by,
            ARRAY(SELECT login FROM notices JOIN messages ON messages.id = message_id
                  JOIN accounts ON accounts.id = notices.account_id WHERE messages.event_id = events.id ORDER BY login) AS told
     FROM events WHERE events.proposal_id = $1 AND machine = 'assignment' AND step = 'end' ORDER BY events.id`,
    [kase.id],
  );

const clocksLeft = async (kase: WalkedCase) =>
  (
    await dataSource.query<{ clock: string }[]>(
      `SELECT DISTINCT clock FROM deadlines
       WHERE proposal_id = $1 AND assignment_id IS NOT NULL AND met_on IS NULL AND dropped_on IS NULL`,
      [kase.id],
    )
  ).map(({ clock }) => clock);

const [withdrawn, ended] = await (async () => {
  const kase = await caseWithManyParts(caseAt);
  await backToReview(kase);
  const states = await Promise.all(Object.keys(ONE_IN_EACH_STATE).map(async (unit) => (await kase.part(unit)).state));
  expect(states).toEqual(Object.values(ONE_IN_EACH_STATE));
  expect((await clocksLeft(kase)).sort()).toEqual(
    ['firstContact', 'opinion', 'returnDecision', 'returnWindow', 'signFor'].sort(),
  );
  const answer = await step('dengbo', `/proposals/${kase.id}/withdraw`, { reason });
  return [kase, answer] as const;
})();

describe('the withdrawal of a case that units have', () => {
  const isFinal = (state: AssignmentState) => assignmentWorkflow.final.some((final) => final === state);

  it.each(Object.entries(ONE_IN_EACH_STATE))(
    'ends the part of %s that is %s, unless it is over',
    async (unit, state) => {
      expect(ended.state).toBe('withdrawn');
      expect((await withdrawn.part(unit)).state).toBe(isFinal(state) ? state : 'ended');
    },
  );

  it('is recorded for each part as a rule that fired by itself, and told to its unit', async () => {
    const events = await endOf(withdrawn);
    expect(events).toHaveLength(Object.values(ONE_IN_EACH_STATE).filter((state) => !isFinal(state)).length);
    expect(events).toEqual(
      expect.arrayContaining([
        {
          unit: '市交通运输局',
          from: 'inHand',
          to: 'ended',
          actor: 'system',
          by: '',
          told: ['jiaotong', 'jiaotong-lead'],
        },
        expect.objectContaining({ from: 'awaitingSignature', told: ['shichang', 'shichang-lead'] }),
        expect.objectContaining({ from: 'opinionGiven', told: ['fagai', 'fagai-lead'] }),
        expect.objectContaining({ from: 'returnRequested', told: ['wenlv', 'wenlv-lead'] }),
      ]),
    );
  });

  it('stops every clock of a unit and voids the letter that was being written', async () => {
    expect(await clocksLeft(withdrawn)).toEqual([]);
    expect(await withdrawn.events()).toContainEqual({
      step: 'drop',
      actor: 'system',
      by: '',
      from: 'drafting',
      to: 'dropped',
    });
  });

  it('ends a part that was answered, and leaves the letter that was delivered', async () => {
    const kase = await caseAt('assigned', { separate: ['jiaotong', 'fagai'] });
    for (const unit of ['jiaotong', 'fagai']) await kase.takeOnPart(unit, 'sign-for');
    await kase.reply('jiaotong');
    await backToReview(kase);
    await step('dengbo', `/proposals/${kase.id}/withdraw`, { reason });
    expect((await endOf(kase)).map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'answered → ended',
      'inHand → ended',
    ]);
    expect((await kase.letter('jiaotong', 'dengbo')).state).toBe('delivered');
  });

  it('touches nothing when it is refused', async () => {
    const kase = await caseAt('assigned');
    expect((await refusal('dengbo', `/proposals/${kase.id}/withdraw`, { reason })).code).toBe('wrong-state');
    expect(await endOf(kase)).toEqual([]);
  });
});
