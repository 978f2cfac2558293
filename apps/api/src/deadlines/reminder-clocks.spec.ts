import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { clock, dataSource } = started;
const { caseAt, firstOf, memberOf, see, step, unitOf } = await walk(started);

const text = { title: '关于期限的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };
const [TODAY, IN_TEN_DAYS, IN_FIVE_DAYS] = [clock.today(), '2026-03-30', '2026-03-23'];
/** By which body of the CPPCC, and when. */
const DECIDED = { decidedBy: 'committee', decidedOn: TODAY };

/** A case of the kind that this author files, with the people who review it. */
const KINDS = [
  { author: 'dengbo', clerk: 'renda', reviewer: 'renda' },
  { author: 'mohongbo', clerk: 'zhengxie', reviewer: 'zhengxie2' },
];
type Kind = (typeof KINDS)[number];

const submitted = async ({ author, clerk }: Kind) => {
  const onBehalf = { receivedHow: 'paper', receivedOn: TODAY };
  const { id } = await step(clerk, '/proposals', { ...text, authorMemberId: memberOf(author), onBehalf });
  await step(clerk, `/proposals/${id}/submit`);
  return id;
};

const returned = async (kind: Kind) => {
  const id = await submitted(kind);
  const words = { revisionReason: 'other', words: '请补充。' };
  if (kind.reviewer === kind.clerk) await step(kind.reviewer, `/proposals/${id}/return-for-revision`, words);
  else {
    const proposed = { outcome: 'returnForRevision', ...words };
    await step(kind.clerk, `/proposals/${id}/pre-review`, proposed);
    await step(kind.reviewer, `/proposals/${id}/return-for-revision`, { ...words, ...DECIDED });
  }
  return id;
};

interface Run {
  dueOn: string;
  metOn: string | null;
  droppedOn: string | null;
}
const clocks = (id: string, which: string) =>
  dataSource.query<Run[]>(
    `SELECT due_on AS "dueOn", met_on AS "metOn", dropped_on AS "droppedOn"
     FROM deadlines WHERE proposal_id = $1 AND clock = $2 ORDER BY id`,
    [id, which],
  );
const RUNNING = { metOn: null, droppedOn: null };

/** The clock that comes first on the list of the author and on that of the secretariat. */
const nextOf = async (id: string) => {
  const [row] = await dataSource.query<{ author: string | null; secretariat: string | null }[]>(
    `SELECT (SELECT clock FROM deadlines WHERE deadlines.id = member.deadline_id) AS author,
            (SELECT clock FROM deadlines WHERE deadlines.id = secretariat_deadline_id) AS secretariat
     FROM case_rows JOIN case_members AS member USING (body_id, proposal_id)
     WHERE proposal_id = $1 AND member.relation = 'author'`,
    [id],
  );
  return row;
};

describe.each(KINDS)('a text of $author', (kind) => {
  const { author, clerk } = kind;

  it('has ten working days to be revised, which author and secretariat find on their lists, and is met by submitting', async () => {
    const id = await returned(kind);
    expect(await clocks(id, 'revision')).toEqual([{ dueOn: IN_TEN_DAYS, ...RUNNING }]);
    expect(await nextOf(id)).toEqual({ author: 'revision', secretariat: 'revision' });
    await step(author, `/proposals/${id}/submit`);
    expect(await clocks(id, 'revision')).toEqual([{ dueOn: IN_TEN_DAYS, metOn: TODAY, droppedOn: null }]);
    expect(await nextOf(id)).toEqual({ author: 'review', secretariat: 'review' });
  });

  it('is to be confirmed within ten working days by whom it was filed for, if by staff', async () => {
    const id = await submitted(kind);
    expect(await clocks(id, 'filingConfirmation')).toEqual([{ dueOn: IN_TEN_DAYS, ...RUNNING }]);
    const { textVersion } = await see(author, id);
    await step(author, `/proposals/${id}/confirm-filing`, { textVersion });
    expect(await clocks(id, 'filingConfirmation')).toEqual([{ dueOn: IN_TEN_DAYS, metOn: TODAY, droppedOn: null }]);
  });

  it('is not to be confirmed by whoever submits it himself', async () => {
    const onBehalf = { receivedHow: 'paper', receivedOn: TODAY };
    const { id } = await step(clerk, '/proposals', { ...text, authorMemberId: memberOf(author), onBehalf });
    await step(author, `/proposals/${id}/submit`);
    expect(await clocks(id, 'filingConfirmation')).toEqual([]);
  });

  it('is to be revised when it was disowned, and nobody waits for its confirmation any more', async () => {
    const id = await submitted(kind);
    await step(author, `/proposals/${id}/disown-filing`, { reason: '不是我提的。' });
    expect(await clocks(id, 'revision')).toEqual([{ dueOn: IN_TEN_DAYS, ...RUNNING }]);
    expect(await clocks(id, 'filingConfirmation')).toEqual([{ dueOn: IN_TEN_DAYS, metOn: null, droppedOn: TODAY }]);
  });
});

it.each(KINDS)(
  'a confirmation that $author is waited for goes with a return, a decline, a withdrawal, and comes back with each way back',
  async (kind) => {
    const { author, clerk, reviewer } = kind;
    const dropped = { dueOn: IN_TEN_DAYS, metOn: null, droppedOn: TODAY };
    const back = await returned(kind);
    await step(clerk, `/proposals/${back}/submit`);
    expect(await clocks(back, 'filingConfirmation')).toEqual([dropped, { dueOn: IN_TEN_DAYS, ...RUNNING }]);

    const declined = await submitted(kind);
    const reasonId = await firstOf('decline_reasons', reviewer === clerk ? 'congress' : 'cppcc');
    const words = { reasonId, words: '属于咨询。' };
    if (reviewer !== clerk) {
      const proposed = { ...words, outcome: 'decline', declineOutcome: 'letter' };
      await step(clerk, `/proposals/${declined}/pre-review`, proposed);
    }
    const decided = { ...words, outcome: 'letter', ...(reviewer !== clerk && DECIDED) };
    await step(reviewer, `/proposals/${declined}/decline`, decided);
    expect(await clocks(declined, 'filingConfirmation')).toEqual([dropped]);
    await step(clerk, `/proposals/${declined}/take-back-decline`, { reason: '误判。' });
    expect(await clocks(declined, 'filingConfirmation')).toEqual([dropped, { dueOn: IN_TEN_DAYS, ...RUNNING }]);

    const withdrawn = await submitted(kind);
    await step(author, `/proposals/${withdrawn}/withdraw`, { reason: '另行提出。' });
    expect(await clocks(withdrawn, 'filingConfirmation')).toEqual([dropped]);
  },
);

describe('a case that came back from the office', () => {
  const BACK = [
    { login: 'renda', way: 'recall-dispatch' },
    { login: 'zhengfuban', way: 'send-back' },
  ];

  it.each(BACK)('by $way is to be dispatched again within five working days', async ({ login, way }) => {
    const kase = await caseAt('dispatched');
    const [reply] = await kase.clocks('statutoryReply');
    await kase.take(login, way, { reason: '应交另一机关。' });
    expect(await kase.clocks('redispatch')).toEqual([{ dueOn: IN_FIVE_DAYS, ...RUNNING }]);
    expect(await nextOf(kase.id)).toEqual({ author: 'statutoryReply', secretariat: 'redispatch' });
    await kase.take('renda', 'dispatch', { officeId: unitOf('zhengfuban'), complex: false });
    expect(await kase.clocks('redispatch')).toEqual([{ dueOn: IN_FIVE_DAYS, metOn: TODAY, droppedOn: null }]);
    expect((await kase.clocks('statutoryReply')).at(-1)).toEqual(reply);
  });

  it('twice has its five days twice', async () => {
    const kase = await caseAt('dispatched');
    await kase.take('zhengfuban', 'send-back', { reason: '不属政府系统。' });
    await kase.take('renda', 'dispatch', { officeId: unitOf('zhengfuban'), complex: false });
    clock.advance({ days: 1 });
    await kase.take('renda', 'recall-dispatch', { reason: '应交另一机关。' });
    const [, second] = await kase.clocks('redispatch');
    expect(second).toEqual({ dueOn: '2026-03-24', ...RUNNING });
  });
});
