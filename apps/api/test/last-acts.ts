import type { ActionDto } from '../src/document/action.dto.js';
import type { CaseDto } from '../src/document/case.dto.js';
import type { RandomWalk, Standing, WalkedApp } from './random-walk.js';

/**
 * What staff and units do to bring a case to its end when those who proposed it do nothing any more, the first that is open
 * first. What leads round in a circle is not among it.
 */
const LAST_ACTS: readonly string[] = [
  ...['proposal confirmDisowning', 'proposal closeReturned', 'proposal remindRevision'],
  ...['proposal file', 'proposal preReview', 'proposal register', 'proposal dispatch', 'proposal assign'],
  ...['proposal confirmProxyRating', 'proposal closeUnrated', 'proposal settle'],
  ...['assignment refuseReturn', 'assignment signFor', 'assignment waiveOpinion'],
  ...['reply deliver', 'reply issue', 'reply passCheck', 'reply submitForCheck'],
];

const isOver = ({ state }: CaseDto): boolean => ['declined', 'closed', 'withdrawn', 'discarded'].includes(state);

/** What a letter still lacks is done first: the talk, the text; a text that something new speaks against goes back. */
function next({ kase }: Standing): ActionDto | undefined {
  const { availableActions: offered } = kase;
  const ready = LAST_ACTS.flatMap((name) =>
    offered.filter(({ machine, step, unmet }) => `${machine} ${step}` === name && unmet.length === 0),
  );
  // One reminder is enough: then days pass.
  const [first] = ready.filter(({ step }) => step !== 'remindRevision' || kase.timeline[0]?.step !== step);
  if (first) return first;
  const on = (machine: string, step: string, subjectId: string) =>
    offered.find((action) => action.machine === machine && action.step === step && action.subjectId === subjectId);
  for (const { step, subjectId, unmet } of offered) {
    const partId = kase.replies.find(({ id }) => id === subjectId)?.assignmentId ?? '';
    if (unmet.includes('everyOpinionIsIn') || unmet.includes('noDisowningIsPending')) continue;
    if (step === 'submitForCheck' && unmet.includes('proposerWasContacted'))
      return on('assignment', 'recordContact', partId);
    if (step === 'submitForCheck') return on('reply', 'autosave', subjectId);
    if (step === 'issue') return on('reply', 'sendBackDraft', subjectId);
  }
  return undefined;
}

/**
 * Everybody but the proposers acts on the case, and days pass while nobody may, until it is at its end.
 * @param most so many acts and so many months are enough
 * @returns the state it is in then
 */
export async function bringToItsEnd(
  { as, clock, dataSource }: WalkedApp,
  walkers: RandomWalk,
  id: string,
  most = { acts: 80, months: 12 },
): Promise<string> {
  const proposers = await dataSource.query<{ login: string }[]>(
    `SELECT login FROM accounts JOIN account_roles AS seat ON seat.account_id = accounts.id
     WHERE seat.member_id IN (SELECT author_member_id FROM proposals WHERE id = $1 UNION
       SELECT member_id FROM invitations WHERE proposal_id = $1)`,
    [id],
  );
  const start = clock.now();
  let [acts, months] = [0, 0];
  let state = '';
  while (acts < most.acts && months < most.months) {
    let acted = false;
    const others = (await walkers.concernedBy(id)).filter((login) => !proposers.some((one) => one.login === login));
    for (const login of others) {
      for (;;) {
        const { status, body } = await (await as(login)).get(`/api/proposals/${id}`);
        if (status !== 200) break;
        const kase = body as CaseDto;
        state = kase.state;
        if (isOver(kase)) {
          clock.setTo(start);
          return state;
        }
        const action = next({ login, kase });
        if (!action || acts >= most.acts || !(await walkers.take({ login, kase }, action))) break;
        acts += 1;
        acted = true;
      }
    }
    if (!acted) {
      clock.advance({ days: 30 });
      months += 1;
    }
  }
  clock.setTo(start);
  return `${state} after ${String(acts)} acts and ${String(months)} months`;
}
