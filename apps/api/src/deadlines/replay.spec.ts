import {
  assignmentWorkflow,
  calendarOfVersion,
  CLOCKS,
  type Clock,
  type Machine,
  PROPOSAL_WORKFLOWS,
  type ProposalKind,
  reckon,
  replyWorkflow,
  type Step,
} from '@jianyan/shared';
import { expect, it } from 'vitest';
import { chance } from '../../test/chance.js';
import { caseWithManyParts } from '../../test/many-parts.js';
import { randomWalk } from '../../test/random-walk.js';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import { Deadline } from '../case/rows/deadline.entity.js';
import { HistoryEvent } from '../case/rows/history-event.entity.js';

const started = await startApp();
const { clock, dataSource } = started;
const town = await walk(started);
const { caseAt, firstOf, unitOf } = town;
const walkers = randomWalk(started, town, chance(20_261_129));

/** The clocks that ran when a case had so many events. */
interface Moment {
  caseId: string;
  events: number;
  running: string[];
}
const moments: Moment[] = [];

const look = async (): Promise<void> => {
  const seen = await dataSource.query<Moment[]>(
    `SELECT id AS "caseId", event_count AS events, ARRAY(
       SELECT id FROM deadlines WHERE proposal_id = proposals.id AND met_on IS NULL AND dropped_on IS NULL
       ORDER BY id) AS running FROM proposals`,
  );
  moments.push(...seen);
};

/** A case that is answered, contested, and answered again by another unit. */
async function answeredByAnother() {
  const kase = await caseAt('delivered', { lead: 'jiaotong', co: ['fagai'] });
  await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '未动工。');
  const assignmentIds = [(await kase.part('jiaotong')).id, (await kase.part('fagai')).id];
  await kase.take('renda', 'order-rehandling', { assignmentIds, reason: '请重办。' });
  clock.advance({ days: 2 });
  const recalled = { reason: '职责已调整。', newUnitId: unitOf('gongxin') };
  await kase.takeOnPart('jiaotong', 'recall', recalled, 'zhengfuban');
  return kase;
}

/** A case that was rated from paper, closed by it, and opened again because its author says that it was not him. */
async function disowned() {
  const kase = await caseAt('delivered', { lead: 'jiaotong' });
  const scanId = await kase.file('renda', { purpose: 'scan' });
  const signed = { attitude: 'satisfied', result: 'satisfied', scanId, signedOn: clock.today() };
  await kase.takeOnLetter('jiaotong', 'rate-by-proxy', signed, 'renda');
  await kase.takeOnLetter('jiaotong', 'confirm-proxy-rating', { scanId }, 'renda2');
  await kase.takeOnLetter('jiaotong', 'contest-proxy-rating', { because: '不是我。' }, 'dengbo');
  return kase;
}

/** Cases filed on behalf that their author disowned, before and after they were accepted, and one that the office sent back. */
async function waiting() {
  const filed = await town.step('renda', '/proposals', {
    ...{ title: '关于代录的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' },
    authorMemberId: town.memberOf('dengbo'),
    onBehalf: { receivedHow: 'interview', receivedOn: clock.today() },
  });
  await town.step('renda', `/proposals/${filed.id}/submit`);
  await town.step('dengbo', `/proposals/${filed.id}/disown-filing`, { reason: '不是我提的。' });
  const kase = await caseAt('dispatched');
  await kase.take('zhengfuban', 'send-back', { reason: '不属政府系统。' });
  const pending = await caseAt('signedFor', { lead: 'jiaotong', onBehalf: true });
  await pending.take('dengbo', 'disown-filing', { reason: '不是我提的。' });
  return [filed.id, kase.id, pending.id];
}

const deadlinesOf = (proposalId: string, which: Clock) =>
  dataSource.getRepository(Deadline).find({ where: { proposalId, clock: which }, order: { id: 'ASC' } });
const stepOf = async (id: string | null) =>
  (await dataSource.getRepository(HistoryEvent).findOneByOrFail({ id: id ?? '' })).step;

it('a clock that runs on for another unit replaces the one that ended with the first', async () => {
  const [first, second] = await deadlinesOf((await answeredByAnother()).id, 'redo');
  expect(second).toMatchObject({
    ...{ replacesId: first?.id, startsOn: first?.startsOn, dueOn: first?.dueOn, endedBy: null },
    ...{ policyKey: 'redo_days', policyValue: 1, policyVersion: 'shipped-1', calendarVersion: 'statutory-2026' },
  });
  expect(await Promise.all([first!.startedBy, first!.endedBy, second!.startedBy].map(stepOf))).toEqual([
    'orderRehandling',
    'recall',
    'reassign',
  ]);
});

it('a dispatch put right replaces the clock, and each knows how many months it was given', async () => {
  const kase = await caseAt('dispatched', { complex: true });
  await kase.take('renda', 'recall-dispatch', { reason: '误勾。' });
  await kase.take('renda', 'dispatch', { officeId: unitOf('zhengfuban'), complex: false });
  const [first, second] = await deadlinesOf(kase.id, 'statutoryReply');
  expect([first, second]).toMatchObject([
    { policyKey: 'suggestion.statutory_reply_complex', policyValue: 6, dueOn: '2026-09-18', replacesId: null },
    { policyKey: 'suggestion.statutory_reply', policyValue: 3, dueOn: '2026-06-18', replacesId: first?.id },
  ]);
  expect([first?.endedBy, first?.droppedOn]).toEqual([second?.startedBy, clock.today()]);
});

it('a review that goes on replaces the one that was concluded; a text submitted anew is reviewed anew', async () => {
  const kase = await caseAt('submitted');
  await kase.take('renda', 'return-for-revision', { revisionReason: 'other', words: '请补充。' });
  await kase.take('dengbo', 'submit');
  const reasonId = await firstOf('decline_reasons', 'congress');
  await kase.take('renda', 'decline', { reasonId, words: '属于咨询。', outcome: 'letter' });
  await kase.take('renda', 'take-back-decline', { reason: '误判。' });
  const [first, anew, goesOn] = await deadlinesOf(kase.id, 'review');
  expect([first, anew, goesOn].map((deadline) => deadline?.replacesId)).toEqual([null, null, anew?.id]);
});

it('cases are brought to where people take over', async () => {
  const walked = [
    await caseAt('submitted', { author: 'mohongbo' }),
    await caseAt('signedFor', { author: 'mohongbo', lead: 'jiaotong', co: ['fagai'], complex: true }),
    await caseAt('opinionsIn'),
    await caseAt('delivered', { separate: ['jiaotong', 'fagai'] }),
    await caseWithManyParts(caseAt),
    await answeredByAnother(),
    await disowned(),
  ];
  await walked[2]?.takeOnPart('fagai', 'send-back-opinion', { reason: '请补充。' }, 'jiaotong');
  walkers.caseIds.push(...walked.map(({ id }) => id), ...(await waiting()));
});

it('people do what the procedure leaves open to them', async () => {
  for (let left = 30; left > 0; left -= 1) {
    await walkers.stroll(1);
    if (left === 15) clock.advance({ days: 30 });
    await look();
  }
  expect(walkers.taken.length).toBeGreaterThan(20);
});

it('every due day can be reckoned again from what its row carries', async () => {
  const all = await dataSource.getRepository(Deadline).find();
  const again = all.map((kept) => reckon(kept, calendarOfVersion(kept.calendarVersion)));
  const shown = ({ dueOn, provisional, explanation }: Pick<Deadline, 'dueOn' | 'provisional' | 'explanation'>) => ({
    ...{ dueOn, provisional, explanation },
  });
  expect(again.map(shown)).toEqual(all.map(shown));
  // An invitation carries its own date.
  const clocks = Object.keys(CLOCKS).filter((name) => name !== 'invitation');
  expect([...new Set(all.map((deadline) => deadline.clock))].sort()).toEqual(clocks.sort());
});

interface Started extends Deadline {
  kind: ProposalKind;
  from: Pick<HistoryEvent, 'machine' | 'step' | 'number' | 'at'>;
  end: Pick<HistoryEvent, 'machine' | 'step' | 'number' | 'at'> | null;
}

/** Every deadline with the events that started and ended it. */
async function courses(): Promise<Started[]> {
  const [all, events, cases] = [
    await dataSource.getRepository(Deadline).find(),
    await dataSource.getRepository(HistoryEvent).find(),
    await dataSource.query<{ id: string; kind: ProposalKind }[]>('SELECT id, kind FROM proposals'),
  ];
  const [eventOf, kindOf] = [
    new Map(events.map((event) => [event.id, event])),
    new Map(cases.map(({ id, kind }) => [id, kind])),
  ];
  return all.map((deadline) => ({
    ...deadline,
    kind: kindOf.get(deadline.proposalId)!,
    from: eventOf.get(deadline.startedBy)!,
    end: deadline.endedBy === null ? null : eventOf.get(deadline.endedBy)!,
  }));
}

it('which clocks ran at any moment follows from the events that started and ended them', async () => {
  const all = await courses();
  const ranAt = ({ caseId, events }: Moment) =>
    all
      .filter(({ proposalId, from, end }) => {
        return proposalId === caseId && from.number <= events && (end === null || end.number > events);
      })
      .map(({ id }) => id)
      .sort();
  expect(moments.map(ranAt)).toEqual(moments.map(({ running }) => running));
  expect(new Set(moments.map(({ caseId, events }) => `${caseId} ${events}`)).size).toBeGreaterThan(30);
});

it('the table of the step says that it starts, meets or drops the clock', async () => {
  const all = await courses();
  const rowOf = (kind: ProposalKind, { machine, step }: { machine: Machine; step: string }) => {
    const tables = { proposal: PROPOSAL_WORKFLOWS[kind], assignment: assignmentWorkflow, reply: replyWorkflow };
    return tables[machine].steps[step as never] as Step<string, string>;
  };
  const names = (effects: Step<string, string>['meets'] = []) =>
    effects.map((effect) => (typeof effect === 'string' ? effect : effect.which));
  const astray = all.filter(({ kind, clock: which, from, end, metOn, replacesId }) => {
    const begins = names(rowOf(kind, from).starts).includes(which) || (which === 'redo' && replacesId !== null);
    if (!begins || end === null) return !begins;
    const { meets, drops = [], starts = [] } = rowOf(kind, end);
    return metOn === null ? !names([...drops, ...starts]).includes(which) : !names(meets).includes(which);
  });
  expect(astray).toEqual([]);
});
