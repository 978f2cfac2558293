import { assignmentWorkflow, cppccProposalWorkflow, replyWorkflow, suggestionWorkflow } from '@jianyan/shared';
import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { eventCount, previewed, whatHappened } from '../../test/foretold.js';
import { walk } from '../../test/walk.js';
import type { CaseDto } from '../document/case.dto.js';

const started = await startApp();
const { as, clock, dataSource } = started;
const { bodies, caseAt, file, firstOf, memberOf, see, step, unitOf } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const TABLES = {
  suggestion: suggestionWorkflow,
  cppccProposal: cppccProposalWorkflow,
  assignment: assignmentWorkflow,
  reply: replyWorkflow,
} as const;
type Table = keyof typeof TABLES;

const noneYet = (): Record<Table, Set<string>> => ({
  suggestion: new Set(),
  cppccProposal: new Set(),
  assignment: new Set(),
  reply: new Set(),
});
/** Which steps were refused, and which texts were saved: saving leaves no event. */
const [refused, saved] = [noneYet(), noneYet()];

/** Somebody with the same role elsewhere. */
const STRANGERS: Readonly<Record<string, string>> = {
  ...{ dengbo: 'shihuibin', tanguiyan: 'shihuibin', hedi: 'shihuibin' },
  ...{ mohongbo: 'shencongrong', gaoxiaoyan: 'shencongrong', lingxiao: 'shencongrong' },
  ...{ renda: 'zhengxie', zhengxie: 'renda', zhengxie2: 'renda', renda2: 'zhengxie', zhengfuban: 'shiweiban' },
};
const strangerTo = (login: string): string =>
  STRANGERS[login] ?? (login.endsWith('-lead') ? 'caizheng-lead' : 'caizheng');

/** What a text that saves itself is answered, and nothing of the case. */
const SAVED: Record<Table, string[]> = {
  suggestion: ['version', 'savedAt', 'requestIds'],
  cppccProposal: ['version', 'savedAt', 'requestIds'],
  assignment: ['version', 'savedAt'],
  reply: ['version', 'savedAt', 'pointIds'],
};

type Method = 'post' | 'patch' | 'put';

/** Refused to a stranger, taken by whom it falls to. */
async function drive(
  [table, name]: readonly [Table, string],
  [login, path, body = {}]: readonly [login: string, path: string, body?: object],
  { method = 'post', stranger = strangerTo(login) }: { method?: Method; stranger?: string } = {},
): Promise<CaseDto> {
  const ask = async (who: string) => (await as(who))[method](`/api${path}`).send(body);
  const wrong = await ask(stranger);
  expect([403, 404], `${stranger} takes ${name}`).toContain(wrong.status);
  refused[table].add(name);
  const foretold = method === 'post' && name !== 'create' ? await previewed(as, login, path, body) : undefined;
  const before = await eventCount(dataSource);
  const right = await ask(login);
  expect(right.status, `${login} takes ${name}: ${JSON.stringify(right.body)}`).toBeLessThan(300);
  if (foretold)
    expect(foretold, `what ${login} was told before ${name}`).toEqual(await whatHappened(dataSource, before));
  if (method !== 'post') {
    saved[table].add(name);
    expect(Object.keys(right.body as object), `${login} is answered ${name}`).toEqual(SAVED[table]);
    return right.body as CaseDto;
  }
  // Who declined or was recalled sees the case no more.
  const { status, body: seen } = await (await as(login)).get(`/api/proposals/${(right.body as CaseDto).id}`);
  if (status === 200) expect(right.body, `${login} is answered ${name}`).toEqual(seen);
  return right.body as CaseDto;
}

const text = { title: '关于每一步的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };
const because = { reason: '情况说明。' };
const words = { words: '请补充。' };

const ROADS = [
  {
    kind: 'suggestion',
    body: 'congress',
    people: { author: 'dengbo', coSigner: 'tanguiyan', invitee: 'hedi', secretariat: 'renda', second: 'renda2' },
  },
  {
    kind: 'cppccProposal',
    body: 'cppcc',
    people: {
      ...{ author: 'mohongbo', coSigner: 'gaoxiaoyan', invitee: 'lingxiao' },
      ...{ secretariat: 'zhengxie', second: 'zhengxie2' },
    },
  },
] as const;

describe.each(ROADS)('a $kind', ({ kind, body, people: { author, coSigner, invitee, secretariat, second } }) => {
  const take = (name: string, login: string, path: string, said?: object) => drive([kind, name], [login, path, said]);
  const plan = { author, coSigners: [coSigner], lead: 'jiaotong', co: ['fagai'] };
  const byAnother = async (name: string, login: string, path: string, said: object) => {
    const { status } = await (await as(login)).post(`/api${path}`).send(said);
    expect(status, `${login} takes ${name}`).toBe(403);
  };

  it('is written, co-signed, submitted, withdrawn or discarded', async () => {
    const { id, textVersion } = await drive([kind, 'create'], [author, '/proposals', text], { stranger: 'jiaotong' });
    const edit = { textVersion, title: '关于每一步的第二稿' };
    await drive([kind, 'autosave'], [author, `/proposals/${id}`, edit], { method: 'patch' });
    const memberIds = [coSigner, invitee].map(memberOf);
    const invited = await take('invite', author, `/proposals/${id}/invite`, { memberIds });
    const [signs, declines] = memberIds.map((one) => invited.invitations.find(({ memberId }) => memberId === one)!.id);
    await take('recallInvitation', author, `/invitations/${declines}/recall`);
    await step(author, `/proposals/${id}/invite`, { memberIds: memberIds.slice(1) });
    await take('declineInvitation', invitee, `/invitations/${declines}/decline`);
    await take('confirm', coSigner, `/invitations/${signs}/confirm`, { textVersion: invited.textVersion });
    await take('reopenText', author, `/proposals/${id}/reopen-text`);
    // Whoever has not answered by then is told that the invitation is over.
    await step(author, `/proposals/${id}/invite`, { memberIds: memberIds.slice(1) });
    await take('submit', author, `/proposals/${id}/submit`);
    await take('withdraw', author, `/proposals/${id}/withdraw`, because);
    const other = await step(author, '/proposals', text);
    await take('discard', author, `/proposals/${other.id}/discard`);
  });

  it('is ended where it was disowned and nobody submits it again', async () => {
    const onBehalf = { receivedHow: 'paper', receivedOn: '2026-03-13' };
    const filed = { ...text, bodyId: bodies[body], authorMemberId: memberOf(author), onBehalf };
    const { id } = await step(secretariat, '/proposals', filed);
    await step(secretariat, `/proposals/${id}/submit`);
    await step(author, `/proposals/${id}/disown-filing`, because);
    await take('closeReturned', secretariat, `/proposals/${id}/close-returned`);
  });

  it('is filed on behalf, signed on paper, confirmed, reviewed and accepted', async () => {
    const onBehalf = { receivedHow: 'paper', receivedOn: '2026-03-13' };
    const filed = { ...text, bodyId: bodies[body], authorMemberId: memberOf(author), onBehalf };
    const { id } = await step(secretariat, '/proposals', filed);
    const scanId = await file(secretariat, id, { purpose: 'scan' });
    const signature = { memberIds: [memberOf(coSigner)], scanId };
    await take('recordPaperSignature', secretariat, `/proposals/${id}/paper-signatures`, signature);
    await step(secretariat, `/proposals/${id}/submit`);
    const evidence = await file(secretariat, id, { purpose: 'scan' });
    const receipt = { receivedOn: '2026-03-12', receivedTime: '15:30', scanId: evidence, ...because };
    await take('correctSession', secretariat, `/proposals/${id}/correct-session`, receipt);
    await take('disownFiling', author, `/proposals/${id}/disown-filing`, because);
    await take('remindRevision', secretariat, `/proposals/${id}/remind-revision`);
    const signedOriginalId = await file(secretariat, id, { purpose: 'scan' });
    const { textVersion } = await step(secretariat, `/proposals/${id}/submit`, { signedOriginalId });
    await take('confirmFiling', author, `/proposals/${id}/confirm-filing`, { textVersion });

    const categoryId = await firstOf('categories', body);
    const [reasonId, units] = [await firstOf('decline_reasons', body), '市交通运输局'];
    const proposed = { categoryId, units, reasonId, ...words, revisionReason: 'facts', declineOutcome: 'letter' };
    const reviewed = async (outcome: string) => {
      if (kind === 'cppccProposal') await step('zhengxie', `/proposals/${id}/pre-review`, { outcome, ...proposed });
    };
    const deciding = kind === 'cppccProposal' ? { decidedBy: 'committee', decidedOn: clock.today() } : {};
    const decides = kind === 'suggestion' ? 'renda' : 'zhengxie2';
    if (kind === 'cppccProposal') {
      const outcome = { outcome: 'returnForRevision', ...proposed };
      await take('preReview', 'zhengxie', `/proposals/${id}/pre-review`, outcome);
      await take('sendBackReview', decides, `/proposals/${id}/send-back-review`, because);
    }
    await reviewed('returnForRevision');
    await take('returnForRevision', decides, `/proposals/${id}/return-for-revision`, {
      ...{ revisionReason: 'facts', ...words },
      ...deciding,
    });
    await step(secretariat, `/proposals/${id}/submit`);
    await reviewed('decline');
    const declined = { reasonId, ...words, outcome: 'letter', ...deciding };
    await take('decline', decides, `/proposals/${id}/decline`, declined);
    await take('takeBackDecline', decides, `/proposals/${id}/take-back-decline`, because);
    await reviewed('file');
    if (kind === 'cppccProposal') await take('file', decides, `/proposals/${id}/file`, deciding);
    else await take('register', decides, `/proposals/${id}/register`, { categoryId });
  });

  it('is dispatched, assigned, replied to, rated, handled anew and settled', async () => {
    const kase = await caseAt('accepted', plan);
    const on = (path: string) => `/proposals/${kase.id}/${path}`;
    const dispatch = { officeId: unitOf('zhengfuban'), complex: false };
    await take('dispatch', secretariat, on('dispatch'), dispatch);
    const another = { ...because, categoryId: await firstOf('categories', body, 1) };
    await take('changeCategory', secretariat, on('change-category'), another);
    await take('recallDispatch', secretariat, on('recall-dispatch'), because);
    await kase.goTo('dispatched');
    await take('sendBack', 'zhengfuban', on('send-back'), because);
    await kase.goTo('dispatched');
    await take('assign', 'zhengfuban', on('assign'), { units: kase.units() });
    await take('addUnit', 'zhengfuban', on('add-unit'), { unitId: unitOf('jiaoyu'), role: 'co' });
    const swapped = [
      { unitId: unitOf('fagai'), role: 'lead' },
      ...['jiaotong', 'jiaoyu'].map((unit) => ({ unitId: unitOf(unit), role: 'co' })),
    ];
    await take('changeRoles', 'zhengfuban', on('change-roles'), { ...because, units: swapped });
    await step('zhengfuban', on('change-roles'), { ...because, units: [...kase.units(), swapped[2]] });
    await kase.takeOnPart('jiaoyu', 'recall', because, 'zhengfuban');
    const replacesAssignmentId = (await kase.part('jiaoyu')).id;
    await take('reassign', 'zhengfuban', on('reassign'), { replacesAssignmentId, unitId: unitOf('gongxin') });
    await kase.takeOnPart('gongxin', 'waive-opinion', because, 'zhengfuban');
    await kase.goTo('signedFor');
    await kase.goTo('opinionsIn');
    await kase.reply('jiaotong');
    await take('comment', coSigner, await kase.onLetter('jiaotong', 'comment'), { text: '赞同。' });
    const rating = { attitude: 'satisfied', result: 'dissatisfied', reason: '没有时间表。' };
    await take('rate', author, await kase.onLetter('jiaotong', 'rate'), rating);
    const corrected = { ...rating, because: '补充理由。' };
    await take('correctRating', author, await kase.onLetter('jiaotong', 'correct-rating'), corrected);
    const assignmentIds = [(await kase.part('jiaotong')).id, (await kase.part('fagai')).id];
    await take('orderRehandling', secretariat, on('order-rehandling'), { ...because, assignmentIds });
    await kase.giveOpinion('fagai');
    await kase.reply('jiaotong');
    await step(author, await kase.onLetter('jiaotong', 'rate'), rating);
    await take('settle', secretariat, on('settle'), { explanation: '已面谈。' });
  });

  it('is disowned by whom it was filed for, who is shown his signature or ends the case with it', async () => {
    const kase = await caseAt('signedFor', { ...plan, onBehalf: true });
    const on = (path: string) => `/proposals/${kase.id}/${path}`;
    await take('disownFiling', author, on('disown-filing'), because);
    const shown = { ...because, originalId: await kase.file(second, { purpose: 'scan' }) };
    // Whoever filed it does not decide that himself.
    await byAnother('refuseDisowning', secretariat, on('refuse-disowning'), shown);
    await take('refuseDisowning', second, on('refuse-disowning'), shown);
    const other = await caseAt('signedFor', { ...plan, onBehalf: true });
    await other.take(author, 'disown-filing', because);
    await byAnother('confirmDisowning', secretariat, `/proposals/${other.id}/confirm-disowning`, {});
    await take('confirmDisowning', second, `/proposals/${other.id}/confirm-disowning`);
  });

  it('is closed unrated once the time to rate is over', async () => {
    const kase = await caseAt('delivered', plan);
    clock.setTo('2026-04-08T10:00:00+08:00');
    await take('closeUnrated', secretariat, `/proposals/${kase.id}/close-unrated`);
    const satisfied = { attitude: 'satisfied', result: 'satisfied' };
    await take('rateLate', author, await kase.onLetter('jiaotong', 'rate-late'), satisfied);
  });

  it('is rated from a signed form, which a second person refuses or confirms and the author disowns', async () => {
    const kase = await caseAt('delivered', plan);
    const on = (path: string) => kase.onLetter('jiaotong', path);
    const scanId = await kase.file(secretariat, { purpose: 'scan' });
    const rating = { attitude: 'satisfied', result: 'dissatisfied', reason: '没有时间表。' };
    const signed = { ...rating, scanId, signedOn: clock.today() };
    await take('rateByProxy', secretariat, await on('rate-by-proxy'), signed);
    // Whoever entered it does not check it himself.
    await byAnother('refuseProxyRating', secretariat, await on('refuse-proxy-rating'), because);
    await take('refuseProxyRating', second, await on('refuse-proxy-rating'), because);
    await step(secretariat, await on('rate-by-proxy'), signed);
    await byAnother('confirmProxyRating', secretariat, await on('confirm-proxy-rating'), { scanId });
    await take('confirmProxyRating', second, await on('confirm-proxy-rating'), { scanId });
    const own = { because: '不是我的意思。', own: { attitude: 'satisfied', result: 'satisfied' } };
    await take('contestProxyRating', author, await on('contest-proxy-rating'), own);
    // Until it is confirmed, and without a word of his own.
    const other = await caseAt('delivered', plan);
    const form = { ...signed, scanId: await other.file(secretariat, { purpose: 'scan' }) };
    await other.takeOnLetter('jiaotong', 'rate-by-proxy', form, secretariat);
    await take('contestProxyRating', author, await other.onLetter('jiaotong', 'contest-proxy-rating'), {
      because: '不是我的意思。',
    });
  });
});

describe('a part and its letter', () => {
  it('go from the signature to the proposers’ hands, by every side road', async () => {
    const kase = await caseAt('assigned', { lead: 'jiaotong', co: ['fagai', 'jiaoyu', 'gongxin', 'wenlv'] });
    const part = async (name: string, unit: string, path: string, [login, said]: [login: string, said?: object]) =>
      drive(['assignment', name], [login, await kase.onPart(unit, path), said], {
        method: path === 'opinion' ? 'put' : 'post',
      });
    const back = { ...because, proposedUnit: '无' };
    await part('requestReturn', 'gongxin', 'request-return', ['gongxin-lead', back]);
    await part('approveReturn', 'gongxin', 'approve-return', ['zhengfuban']);
    await part('recall', 'jiaoyu', 'recall', ['zhengfuban', because]);
    await part('waiveOpinion', 'wenlv', 'waive-opinion', ['zhengfuban', because]);
    await part('signFor', 'jiaotong', 'sign-for', ['jiaotong']);
    const allotted = { section: '规划科', person: '张永康', telephone: '0731-00001234' };
    await part('allot', 'jiaotong', 'allot', ['jiaotong-lead', allotted]);
    const talk = { heldOn: clock.today(), way: 'visit', people: '邓波', summary: '听取意见。' };
    await part('recordContact', 'jiaotong', 'contacts', ['jiaotong', talk]);
    const newest = async () => ({
      contactId: (await kase.see('dengbo')).contacts.find(({ replaced }) => !replaced)!.id,
    });
    const put = { ...(await newest()), ...talk, ...because, people: '邓波代表' };
    await part('correctContact', 'jiaotong', 'correct-contact', ['jiaotong', put]);
    const denied = { ...(await newest()), answer: 'notHeld', words: '没有见过面。' };
    await part('answerContact', 'jiaotong', 'answer-contact', ['dengbo', denied]);
    const scanId = await kase.file('renda', { purpose: 'scan' });
    await part('upholdContact', 'jiaotong', 'uphold-contact', ['renda', { ...(await newest()), ...because, scanId }]);
    await kase.takeOnPart('fagai', 'sign-for');
    await kase.takeOnPart('fagai', 'request-return', back, 'fagai-lead');
    await part('refuseReturn', 'fagai', 'refuse-return', ['zhengfuban', because]);
    await part('draftOpinion', 'fagai', 'opinion', ['fagai', { version: 1, text: '同意。' }]);
    await part('submitOpinion', 'fagai', 'submit-opinion', ['fagai']);
    await part('takeBackOpinion', 'fagai', 'take-back-opinion', ['fagai']);
    await kase.takeOnPart('fagai', 'submit-opinion');
    await part('sendBackOpinionDraft', 'fagai', 'send-back-opinion-draft', ['fagai-lead', because]);
    await kase.takeOnPart('fagai', 'submit-opinion');
    await part('giveOpinion', 'fagai', 'give-opinion', ['fagai-lead', { version: 2 }]);
    await part('sendBackOpinion', 'fagai', 'send-back-opinion', ['jiaotong', because]);
    await kase.takeOnPart('fagai', 'submit-opinion');
    await kase.takeOnPart('fagai', 'give-opinion', { version: 2 }, 'fagai-lead');

    const letter = async (name: string, path: string, [login, said]: [login: string, said?: object]) => {
      const address = (await kase.onLetter('jiaotong', path)).replace(/\/$/, '');
      return drive(['reply', name], [login, address, said], { method: path === '' ? 'put' : 'post' });
    };
    await letter('autosave', '', ['jiaotong', await kase.letterText('jiaotong')]);
    await letter('submitForCheck', 'submit-for-check', ['jiaotong']);
    await letter('takeBackCheck', 'take-back-check', ['jiaotong']);
    await kase.takeOnLetter('jiaotong', 'submit-for-check');
    await letter('sendBackDraft', 'send-back-draft', ['jiaotong-lead', because]);
    await kase.takeOnLetter('jiaotong', 'submit-for-check');
    const read = await kase.read('jiaotong');
    await letter('passCheck', 'pass-check', ['jiaotong-lead', read]);
    const signed = { documentNumber: '株函〔2026〕998号', signer: '肖建国', ...read };
    await letter('issue', 'issue', ['jiaotong-lead', signed]);
    await letter('voidLetter', 'void-letter', ['jiaotong-lead', because]);
    for (const station of ['checking', 'awaitingIssue', 'issued'] as const) await kase.goTo(station);
    await letter('deliver', 'deliver', ['jiaotong', { deliveries: [] }]);
    const corrected = { correctedPassages: '第二条', correctedBecause: '数字有误。' };
    await letter('correctLetter', 'correct-letter', ['jiaotong', corrected]);
  });

  it('end when the case is withdrawn', async () => {
    const kase = await caseAt('signedFor');
    // No road of this stage leads back there: see withdrawing.spec.ts.
    await dataSource.query(`UPDATE proposals SET state = 'submitted' WHERE id = $1`, [kase.id]);
    await step('dengbo', `/proposals/${kase.id}/withdraw`, because);
  });
});

const stepsOf = (table: Table) =>
  Object.entries<{ by: readonly unknown[] }>(TABLES[table].steps).map(([name, { by }]) => ({
    name,
    firesByItself: by.every((actor) => actor === 'system'),
  }));

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('a rule that fires by itself', () => {
  it.each(ROADS)('in a $kind has no door, nor is it offered to anybody', async ({ kind, people }) => {
    const { author, coSigner, secretariat } = people;
    const kase = await caseAt('issued', { author, coSigners: [coSigner], lead: 'jiaotong', co: ['fagai'] });
    const [assignment, letter] = [await kase.part('jiaotong'), await kase.letter('jiaotong', 'jiaotong')];
    const doors: [Table, path: string][] = [
      [kind, `proposals/${kase.id}`],
      ['assignment', `assignments/${assignment.id}`],
      ['reply', `replies/${letter.id}`],
    ];
    const rules = doors.flatMap(([table, path]) =>
      stepsOf(table)
        .filter(({ firesByItself }) => firesByItself)
        .map(({ name }) => ({ table, name, path: `/api/${path}/${kebab(name)}` })),
    );
    for (const login of [author, coSigner, secretariat, 'zhengfuban', 'jiaotong', 'jiaotong-lead', 'fagai-lead']) {
      const offered = (await see(login, kase.id)).availableActions.map((action) => action.step);
      for (const { name, path } of rules) {
        const { status, body } = await (await as(login)).post(path).send({});
        expect({ status, code: body.code }, `${login} ${path}`).toEqual({ status: 404, code: 'not-found' });
        expect(offered).not.toContain(name);
      }
    }
    for (const { table, name } of rules) refused[table].add(name);
  });
});

describe.each(Object.keys(TABLES) as Table[])('of the table of %s', (table) => {
  it('every step was taken over HTTP or followed from one that was, and every step was refused', async () => {
    const events = await dataSource.query<{ step: string }[]>(
      `SELECT DISTINCT step FROM events JOIN proposals ON proposals.id = events.proposal_id
       WHERE CASE machine WHEN 'proposal' THEN kind ELSE machine END = $1`,
      [table],
    );
    const taken = new Set([...events.map((event) => event.step), ...saved[table]]);
    const all = stepsOf(table).map(({ name }) => name);
    expect([...taken].sort()).toEqual([...all].sort());
    expect([...refused[table]].sort()).toEqual([...all].sort());
  });
});

it('no text that others rest on stands without having been kept', async () => {
  const standing = `
    SELECT id, text_version AS version, jsonb_build_object('title', title, 'background', background) AS words
    FROM proposals WHERE submitted_at IS NOT NULL AND state <> 'returned'
    UNION ALL SELECT id, opinion_version, jsonb_build_object('text', opinion_text)
    FROM assignments WHERE state = 'opinionGiven'
    UNION ALL SELECT id, version, jsonb_build_object('opening', opening, 'signer', signer, 'classCode', class_code)
    FROM replies WHERE state IN ('awaitingIssue', 'issued', 'delivered')`;
  const [{ texts }] = await dataSource.query<[{ texts: number }]>(
    `SELECT count(*)::int AS texts FROM (${standing}) AS standing`,
  );
  expect(texts).toBeGreaterThan(20);
  const unkept = await dataSource.query<unknown[]>(
    `SELECT * FROM (${standing}) AS standing WHERE NOT EXISTS (
       SELECT FROM text_versions AS kept
       WHERE kept.subject_id = standing.id AND kept.version = standing.version AND kept.content @> standing.words)`,
  );
  expect(unkept).toEqual([]);
});
