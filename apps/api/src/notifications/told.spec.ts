import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { town } from '../../test/town.js';
import { Proposal } from '../case/rows/proposal.entity.js';
import { namesTold, type Teller } from './told.js';
import { writeMessages } from './write-messages.js';

const started = await startApp();
const { dataSource, clock } = started;
const { step, memberOf } = await town(started);

const text = { title: '关于公交的建议', background: '线路少。', requests: ['增开。'], disclosureWish: 'full' };
const { id } = await step('dengbo', '/proposals', text);
const proposal = await dataSource.manager.findOneByOrFail(Proposal, { id });

async function accountOf(login: string): Promise<string> {
  const [account] = await dataSource.query<{ id: string }[]>('SELECT id FROM accounts WHERE login = $1', [login]);
  return account!.id;
}

/** The creation of the case, told to its author, a member and the secretariat. */
async function telling(accountId: string | null): Promise<Teller> {
  const [event] = await dataSource.query<{ id: string }[]>('SELECT id FROM events WHERE proposal_id = $1', [id]);
  const nobody = { memberIds: [], unitIds: [], officeIds: [], bodyIds: [] };
  const told = { eventId: event!.id, toAuthor: false, proposerIds: [], ...nobody };
  return {
    ...{ db: dataSource.manager, proposal, now: clock.now(), person: { accountId } },
    tellings: [
      { ...told, readAs: 'author', memberIds: [memberOf('dengbo')] },
      { ...told, readAs: 'invitee', memberIds: [memberOf('tanguiyan')] },
      { ...told, readAs: 'secretariat', bodyIds: [proposal.bodyId] },
    ],
  };
}

it('whoever acted is not told of it', async () => {
  const names = await namesTold(await telling(await accountOf('dengbo')));
  expect(names.map(({ name }) => name)).toEqual([expect.stringContaining('人大'), '谭桂艳']);
});

it('where nobody acted but a job, everybody is told, once', async () => {
  const told = await telling(null);
  expect((await namesTold(told)).map(({ name }) => name)).toEqual([expect.stringContaining('人大'), '谭桂艳', '邓波']);
  await writeMessages(told);
  const notices = await dataSource.query<object[]>(
    `SELECT login, read_as AS "readAs", channel, state, messages.id = message_id AS "isOfMessage",
            sent_at = messages.created_at AS "sentAtOnce"
     FROM messages JOIN notices ON message_id = messages.id JOIN accounts ON accounts.id = account_id
     WHERE messages.proposal_id = $1 ORDER BY login`,
    [id],
  );
  const delivered = { channel: 'inApp', state: 'delivered', isOfMessage: true, sentAtOnce: true };
  expect(notices).toEqual([
    { login: 'dengbo', readAs: ['author'], ...delivered },
    { login: 'renda', readAs: ['secretariat'], ...delivered },
    { login: 'renda2', readAs: ['secretariat'], ...delivered },
    { login: 'tanguiyan', readAs: ['invitee'], ...delivered },
  ]);
});

it('a message has exactly one cause, and the words of whoever wrote it', async () => {
  const message = (columns: string, values: string) =>
    dataSource.query(
      `INSERT INTO messages (body_id, proposal_id, case_kind, case_title, created_at, ${columns})
       SELECT body_id, id, kind, title, now(), ${values} FROM proposals WHERE id = $1`,
      [id],
    );
  const writer = `'${await accountOf('renda')}'`;
  await expect(message('words', 'NULL')).rejects.toThrow('ck_messages_one_cause');
  await expect(message('event_id, deadline_id', 'uuidv7(), uuidv7()')).rejects.toThrow('ck_messages_one_cause');
  await expect(message('written_by', writer)).rejects.toThrow('ck_messages_words');
  await expect(message('written_by, words', `${writer}, '请尽快签收。'`)).resolves.toBeDefined();
});
