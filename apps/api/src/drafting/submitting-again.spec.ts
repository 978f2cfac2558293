import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { clock, dataSource } = started;
const { bodies, caseAt } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const ROADS = [
  { body: 'congress', author: 'dengbo', decides: 'renda' },
  { body: 'cppcc', author: 'mohongbo', decides: 'zhengxie2' },
] as const;

describe.each(ROADS)('a text of $author that is submitted again', ({ body, author, decides }) => {
  const returned = async () => {
    const kase = await caseAt('submitted', { author });
    const { receiptNumber, session } = await kase.see(author);
    const words = { revisionReason: 'other', words: '请补充。' };
    const proposed = { outcome: 'returnForRevision', ...words };
    if (body === 'cppcc') await kase.take('zhengxie', 'pre-review', proposed);
    const deciding = body === 'cppcc' ? kase.deciding() : {};
    await kase.take(decides, 'return-for-revision', { ...words, ...deciding });
    return { kase, receiptNumber, session };
  };

  it('on the day of its return is still to be reviewed by the day it had', async () => {
    const { kase } = await returned();
    const [first] = await kase.clocks('review');
    await kase.take(author, 'submit');
    expect(await kase.clocks('review')).toEqual([
      { ...first, droppedOn: '2026-03-16' },
      { dueOn: first!.dueOn, metOn: null, droppedOn: null },
    ]);
  });

  it('later is to be reviewed within five working days from then', async () => {
    const { kase } = await returned();
    clock.setTo('2026-04-13T09:00:00+08:00');
    await kase.take(author, 'submit');
    expect((await kase.clocks('review')).at(-1)).toEqual({ dueOn: '2026-04-20', metOn: null, droppedOn: null });
  });

  it('never has less time than it had: a day that lay later stays, although its clock was dropped', async () => {
    const { kase } = await returned();
    // As between sessions of a body with a longer time; what the clock was reckoned with stays with it.
    await dataSource.query(
      `UPDATE deadlines SET policy_value = 10, due_on = '2026-03-30' WHERE proposal_id = $1 AND clock = 'review'`,
      [kase.id],
    );
    await kase.take(author, 'submit');
    expect((await kase.clocks('review')).at(-1)).toEqual({ dueOn: '2026-03-30', metOn: null, droppedOn: null });
  });

  it('keeps receipt, session and series, whatever session has opened since', async () => {
    const { kase, receiptNumber, session } = await returned();
    await dataSource.query(
      `INSERT INTO sessions (body_id, term_id, ordinal, opens_on, closes_on, cutoff_at)
       SELECT body_id, term_id, 40, '2026-04-01', '2026-04-05', '2026-04-03T15:00:00+08:00' FROM sessions
       WHERE body_id = $1 ORDER BY opens_on DESC LIMIT 1`,
      [bodies[body]],
    );
    clock.setTo('2026-04-02T09:00:00+08:00');
    expect(await kase.take(author, 'submit')).toMatchObject({ receiptNumber, session, inSession: false });
    await dataSource.query(`DELETE FROM sessions WHERE ordinal = 40`);
  });
});
