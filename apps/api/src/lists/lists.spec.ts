import { type AssignmentRole, chineseOrdinal } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { ProposalListDto, ProposalRowDto, WorkbenchDto } from './list.dto.js';

const started = await startApp();
const { as, clock, dataSource } = started;
const { caseAt, step, see, memberOf, unitOf, bodies, firstOf } = await walk(started);

const list = async (login: string, query = '') =>
  (await (await as(login)).get(`/api/proposals${query}`).expect(200)).body as ProposalListDto;
const listed = async (login: string, query = '') => (await list(login, `?limit=200${query}`)).items.map(({ id }) => id);
const workbench = async (login: string, query = '') =>
  (await (await as(login)).get(`/api/workbench${query}`).expect(200)).body as WorkbenchDto;
const rowOf = async (login: string, id: string): Promise<ProposalRowDto> =>
  (await list(login, '?limit=200')).items.find((row) => row.id === id)!;
const written = (title: string) => ({ title, background: '情况。', requests: ['请求。'], disclosureWish: 'full' });
const deskOf = async (login: string, desk: string) =>
  (await workbench(login)).desks.find((count) => count.desk === desk);

// The town on a Monday: one case or more at each station, on both roads.
const draft = (await step('dengbo', '/proposals', written('关于农村公路养护的建议'))).id;
const invited = (await step('dengbo', '/proposals', written('关于100%回收_废电池的建议'))).id;
await step('dengbo', `/proposals/${invited}/invite`, { memberIds: [memberOf('tanguiyan')] });
const discarded = (await step('dengbo', '/proposals', written('写了又不要的'))).id;
await step('dengbo', `/proposals/${discarded}/discard`);
const filed = (
  await step('renda', '/proposals', {
    ...written('关于代为登记的建议'),
    bodyId: bodies.congress,
    authorMemberId: memberOf('dengbo'),
    onBehalf: { receivedHow: 'paper', receivedOn: '2026-03-16' },
  })
).id;
await step('renda', `/proposals/${filed}/submit`);
const submitted = await caseAt('submitted');
const accepted = await caseAt('accepted', { coSigners: ['tanguiyan'], lead: 'jiaotong' });
const dispatched = await caseAt('dispatched');
const assigned = await caseAt('assigned', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'] });
const signed = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai'] });
const checking = await caseAt('checking', { sole: 'wenlv' });
const delivered = await caseAt('delivered', { lead: 'jiaotong', co: ['fagai'], classCode: 'B' });
const cppcc = await caseAt('signedFor', { author: 'mohongbo', lead: 'jiaoyu' });

describe('the list holds what the person may see and nothing else', () => {
  const onTheRoad = [submitted, accepted, dispatched, assigned, signed, checking, delivered].map(({ id }) => id);
  it.each([
    ['the author', 'dengbo', [draft, invited, filed, ...onTheRoad]],
    ['whoever is invited or has signed', 'tanguiyan', [invited, accepted.id]],
    ['a member with no case', 'hedi', []],
    ['the secretariat of the body', 'renda', [filed, ...onTheRoad]],
    ['the secretariat of the other body', 'zhengxie', [cppcc.id]],
    ['the office', 'zhengfuban', [dispatched, assigned, signed, checking, delivered, cppcc].map(({ id }) => id)],
    ['the unit that leads', 'jiaotong', [assigned, signed, delivered].map(({ id }) => id)],
    ['its leader', 'jiaotong-lead', [assigned, signed, delivered].map(({ id }) => id)],
    ['a unit that gives an opinion', 'fagai', [assigned, signed, delivered].map(({ id }) => id)],
    ['a unit with other cases', 'jiaoyu', [assigned.id, cppcc.id]],
    ['a unit with none', 'shuiwu', []],
  ])('%s', async (_, login, ids) => {
    expect((await listed(login)).sort()).toEqual([...ids].sort());
  });

  it('and to an administrator nothing at all', async () => {
    const admin = await as('admin');
    for (const path of ['/api/proposals', '/api/workbench']) {
      expect((await admin.get(path).expect(403)).body.code).toBe('not-permitted');
    }
  });

  it('what is not listed cannot be opened either', async () => {
    for (const login of ['dengbo', 'tanguiyan', 'renda', 'zhengxie', 'zhengfuban', 'jiaotong', 'jiaoyu', 'mohongbo']) {
      const seen = await listed(login);
      for (const id of [draft, submitted.id, signed.id, cppcc.id]) {
        const { status } = await (await as(login)).get(`/api/proposals/${id}`);
        expect(status, `${login} ${id}`).toBe(seen.includes(id) ? 200 : 404);
      }
    }
  });
});

describe('a row', () => {
  it('tells number, proposers, units, opinions and what comes next', async () => {
    expect(await rowOf('renda', signed.id)).toEqual({
      id: signed.id,
      kind: 'suggestion',
      state: 'handling',
      title: '关于推动G320上跨四三〇厂专用线立交工程的建议',
      receiptNumber: expect.any(Number),
      number: expect.any(Number),
      series: expect.any(String),
      inSession: expect.any(Boolean),
      body: { id: bodies.congress, name: '市人大' },
      session: { id: expect.any(String), name: '十六届五次会议' },
      authorName: '邓波',
      authorToldApartBy: null,
      own: false,
      invited: false,
      coSignerCount: 0,
      category: { id: await firstOf('categories', 'congress'), name: '交通运输' },
      replyingUnits: ['市交通运输局'],
      replyingUnitsInShort: ['市交通局'],
      opinionsIn: 0,
      opinionsAsked: 1,
      ownPart: null,
      nextDeadline: {
        clock: 'firstContact',
        unitName: '市交通运输局',
        dueOn: expect.any(String),
        provisional: false,
        standing: 'notNear',
        workingDays: expect.any(Number),
      },
      invitedUntil: null,
      onBehalf: false,
      awaitsFilingConfirmation: false,
      proxyPending: false,
      hasCommitments: false,
      round: 1,
      demo: false,
      draft: null,
      submittedAt: expect.any(String),
      changedAt: expect.any(String),
    });
  });

  it.each(['dengbo', 'tanguiyan', 'renda', 'zhengxie', 'zhengfuban', 'jiaotong', 'fagai', 'jiaoyu', 'wenlv-lead'])(
    'shows %s the same next deadline as the case itself',
    async (login) => {
      for (const { id, nextDeadline } of (await list(login, '?limit=200')).items) {
        const own = (await see(login, id)).nextDeadline;
        if (nextDeadline) expect(own).toMatchObject(nextDeadline);
        else expect(own).toBeNull();
      }
    },
  );

  it('shows each viewer the clock that is theirs', async () => {
    const clocks: Record<string, string | undefined> = {};
    for (const login of ['dengbo', 'renda', 'zhengfuban', 'jiaotong', 'fagai']) {
      clocks[login] = (await rowOf(login, signed.id)).nextDeadline?.clock;
    }
    expect(clocks).toEqual({
      dengbo: 'statutoryReply',
      renda: 'firstContact',
      zhengfuban: 'opinion',
      jiaotong: 'firstContact',
      fagai: 'opinion',
    });
    expect((await rowOf('tanguiyan', accepted.id)).nextDeadline?.clock).toBe('review');
    expect((await rowOf('dengbo', delivered.id)).nextDeadline?.clock).toBe('rating');
    expect((await rowOf('jiaotong', delivered.id)).nextDeadline).toBeNull();
  });

  it('names the unit’s own part, the proposer’s own case and the invitation', async () => {
    expect(await rowOf('fagai', signed.id)).toMatchObject({ ownPart: { role: 'co', state: 'inHand' }, own: false });
    expect(await rowOf('dengbo', accepted.id)).toMatchObject({ own: true, coSignerCount: 1, ownPart: null });
    const until = { clock: 'invitation', dueOn: '2026-03-30', standing: 'near', workingDays: 10 };
    expect(await rowOf('tanguiyan', invited)).toMatchObject({ own: false, invited: true, invitedUntil: until });
    expect(await rowOf('dengbo', filed)).toMatchObject({ onBehalf: true, awaitsFilingConfirmation: true });
    expect(await rowOf('renda', delivered.id)).toMatchObject({ hasCommitments: true, opinionsIn: 1 });
  });

  it('tells a unit that gave the case back of its own part only', async () => {
    const kase = await caseAt('assigned', { lead: 'jiaotong', co: ['hetang'] });
    await step('hetang-lead', await kase.onPart('hetang', 'request-return'), {
      reason: '不属本单位职责',
      proposedUnit: '芦淞区',
    });
    await step('zhengfuban', await kase.onPart('hetang', 'approve-return'), {});
    expect(await rowOf('hetang', kase.id)).toMatchObject({
      ownPart: { role: 'co', state: 'returned' },
      replyingUnits: [],
      opinionsAsked: 0,
      nextDeadline: null,
    });
    await kase.take('zhengfuban', 'add-unit', { unitId: unitOf('hetang'), role: 'reference' satisfies AssignmentRole });
    expect(await rowOf('hetang', kase.id)).toMatchObject({
      ownPart: { role: 'reference' },
      replyingUnits: ['市交通运输局'],
    });
  });
});

describe('filters', () => {
  it('narrow by body, kind, state, unit, member, category and session', async () => {
    const inState = (state: string) => listed('renda', `&state=${state}`);
    expect(await inState('registered')).toEqual([accepted.id]);
    expect((await inState('registered,dispatched')).sort()).toEqual([accepted.id, dispatched.id].sort());
    expect(await listed('zhengfuban', '&kind=cppccProposal')).toEqual([cppcc.id]);
    expect(await listed('zhengfuban', `&bodyId=${bodies.cppcc}`)).toEqual([cppcc.id]);
    expect((await listed('zhengfuban', `&unitId=${unitOf('jiaoyu')}`)).sort()).toEqual([assigned.id, cppcc.id].sort());
    expect(await listed('renda', `&memberId=${memberOf('tanguiyan')}`)).toEqual([accepted.id]);
    const category = await firstOf('categories', 'cppcc');
    expect(await listed('zhengfuban', `&categoryId=${category}`)).toEqual([cppcc.id]);
    const { session } = await rowOf('zhengxie', cppcc.id);
    expect(await listed('zhengfuban', `&sessionId=${session.id}`)).toEqual([cppcc.id]);
    expect(await listed('zhengxie', `&bodyId=${bodies.congress}`)).toEqual([]);
  });

  it('leave out discarded drafts unless they are asked for', async () => {
    expect(await listed('dengbo', '&state=discarded')).toEqual([discarded]);
    expect(await listed('dengbo')).not.toContain(discarded);
  });

  it('find a number however it is written, and a part of the title', async () => {
    const { number, series } = await rowOf('renda', signed.id);
    const padded = String(number).padStart(3, '0');
    const prefix = series === 'between' ? '闭会' : '第';
    const other = series === 'between' ? '第' : '闭会';
    const found = (text: string) => listed('renda', `&text=${encodeURIComponent(text)}`);
    for (const text of [
      `${number}`,
      padded,
      `${prefix}${padded}号`,
      `${prefix}${number}`,
      ` ${padded} `,
      `No. ${padded}`,
      `${prefix}${fullWidth(padded)}号`,
    ]) {
      expect(await found(text), text).toEqual([signed.id]);
    }
    expect(await found(`${other}${padded}号`)).toEqual([]);
    expect(await found('代为登记')).toEqual([filed]);
    expect(await listed('dengbo', `&text=${encodeURIComponent('100%回收_')}`)).toEqual([invited]);
    expect(await listed('dengbo', `&text=${encodeURIComponent('100_回收%')}`)).toEqual([]);
    expect(await found("' OR 1=1 --")).toEqual([]);
  });

  it.each([
    ['（四三〇厂）１＋３Ｇ', ['(四三〇厂)', '1+3G', '１＋３ｇ', '[四三○厂]', '430厂', '1+3Ｇ (四三〇厂)', '厂　1+3']],
    ['甲路   乙路', ['甲路 乙路', '甲路乙路', '乙路 甲路', '甲路\u3000乙路', '路 乙']],
    ['关于第十七号地块的建议', ['第17号', '第十七号地块', '地块 第17号', '17号', '十七 建议']],
    ['贯彻株政发〔2026〕3号文件', ['[2026]3号', '(2026) 3号', '【２０２６】３号', '文件 〔2026〕']],
    ['阿依努尔·买买提老师的事迹', ['阿依努尔•买买提', '阿依努尔・买买提', '买买提 事迹']],
    ['“十四五”规划—中期评估', ['十四五规划', '"十四五"', '规划-中期', '评估 “十四五”']],
    ['二十五中学门前交通', ['二十五中学', '25中学', '五中学', '门前 25']],
  ])('find the title %s however its parts are written, in any order', async (title, texts) => {
    const { id } = await step('hedi', '/proposals', written(title));
    for (const text of texts) expect(await listed('hedi', `&text=${encodeURIComponent(text)}`), text).toContain(id);
    for (const text of ['四三一厂', '1+4G', '甲路 丙路', '第18号', '〔2027〕', `${title}之二`])
      expect(await listed('hedi', `&text=${encodeURIComponent(text)}`), text).not.toContain(id);
  });

  it('find a number in numerals, and with 第 between series and number', async () => {
    const { number, series } = await rowOf('renda', signed.id);
    const numeral = chineseOrdinal(number ?? 0);
    const prefix = series === 'between' ? '闭会' : '';
    const other = series === 'between' ? '' : '闭会';
    const found = (text: string) => listed('renda', `&text=${encodeURIComponent(text)}`);
    for (const text of [
      `${prefix}第${number}号`,
      `${prefix}第${numeral}号`,
      `${prefix} 第 ${numeral} 号`,
      `建议${prefix}第${number}号`,
    ])
      expect(await found(text), text).toEqual([signed.id]);
    expect(await found(`${other}第${numeral}号`)).toEqual([]);
  });

  it('tell what is due soon, today or overdue by the day', async () => {
    const monday = clock.now();
    const onThe = async (day: string, due: string) => {
      clock.setTo(`${day}T10:00:00+08:00`);
      return (await listed('renda', `&due=${due}`)).includes(submitted.id);
    };
    // Submitted on Monday the 16th, the review is due on Monday the 23rd.
    expect((await rowOf('renda', submitted.id)).nextDeadline).toMatchObject({ clock: 'review', dueOn: '2026-03-23' });
    const days = ['2026-03-16', '2026-03-22', '2026-03-23', '2026-03-24'];
    const truth: Record<string, boolean[]> = {};
    for (const due of ['soon', 'today', 'overdue']) {
      truth[due] = [];
      for (const day of days) truth[due].push(await onThe(day, due));
    }
    clock.setTo(monday);
    expect(truth).toEqual({
      soon: [true, true, true, false],
      today: [false, false, true, false],
      overdue: [false, false, false, true],
    });
  });

  it.each([
    ['?desk=assign', 'desk', 'not-offered'],
    ['?desk=cellar', 'desk', 'not-offered'],
    ['?state=registered,lost', 'state', 'not-offered'],
    ['?sort=title', 'sort', 'not-offered'],
    ['?due=yesterday', 'due', 'not-offered'],
    ['?unitId=7', 'unitId', 'not-an-id'],
    ['?limit=201', 'limit', 'too-large'],
    ['?cursor=here', 'cursor', 'wrong-form'],
    ['?colour=red', 'colour', 'unknown-property'],
    [`?text=${'长'.repeat(101)}`, 'text', 'too-long'],
  ])('%s is refused, naming the field', async (query, field, code) => {
    const { body } = await (await as('renda')).get(`/api/proposals${encodeURI(query)}`).expect(422);
    expect(body.fields).toEqual([expect.objectContaining({ field, code })]);
  });

  it('stated twice or forged are refused too', async () => {
    const renda = await as('renda');
    await renda.get('/api/proposals?kind=suggestion&kind=cppccProposal').expect(400);
    const forged = Buffer.from(JSON.stringify(["2026'; --", crypto.randomUUID()])).toString('base64url');
    await renda.get(`/api/proposals?cursor=${forged}`).expect(400);
    await renda.get('/api/proposals?sort=due;drop table proposals').expect(422);
  });
});

describe('the order', () => {
  it.each(['due', '-due', 'number', '-number', 'submitted', '-submitted'])(
    'by %s is the same over pages of two as in one piece',
    async (sort) => {
      const whole = await listed('dengbo', `&sort=${sort}`);
      const pieces: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: ProposalListDto = await list('dengbo', `?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`);
        expect(page.total).toBe(whole.length);
        pieces.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(pieces).toEqual(whole);
    },
  );

  it('puts the earliest due date first and what has none last', async () => {
    const { items } = await list('dengbo', '?limit=200');
    const dates = items.map(({ nextDeadline }) => nextDeadline?.dueOn ?? '9999');
    expect(dates).toEqual([...dates].sort());
    const numbers = (await list('renda', '?limit=200&sort=number')).items.map(({ number }) => number ?? Infinity);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });
});

describe('the desks', () => {
  it.each([
    'renda',
    'zhengxie',
    'zhengfuban',
    'jiaotong',
    'jiaotong-lead',
    'fagai',
    'wenlv-lead',
    'dengbo',
    'tanguiyan',
  ])('of %s count exactly what their lists hold', async (login) => {
    for (const day of ['2026-03-16', '2026-03-20', '2026-06-30']) {
      const now = clock.now();
      clock.setTo(`${day}T10:00:00+08:00`);
      for (const { desk, count, overdue } of (await workbench(login)).desks) {
        const { total, items } = await list(login, `?desk=${desk}&limit=200`);
        const late = items.filter(({ nextDeadline }) => nextDeadline?.standing === 'overdue');
        expect({ desk, count, overdue }).toEqual({ desk, count: total, overdue: late.length });
      }
      clock.setTo(now);
    }
  });

  it('of the secretariat follow the case from review to rating', async () => {
    expect(await listed('renda', '&desk=review')).toEqual(expect.arrayContaining([filed, submitted.id]));
    expect(await listed('renda', '&desk=dispatch')).toEqual([accepted.id]);
    expect(await listed('renda', '&desk=rate')).toEqual([delivered.id]);
    expect(await listed('renda', '&desk=sign')).toContain(assigned.id);
    expect(await listed('renda', '&desk=sign')).not.toContain(signed.id);
    expect(await listed('renda', '&desk=contested')).toEqual([]);
  });

  it('several at once hold what lies on any of them, each case once', async () => {
    const each = [...(await listed('renda', '&desk=review')), ...(await listed('renda', '&desk=dispatch'))];
    expect((await listed('renda', '&desk=review,dispatch,review')).toSorted()).toEqual(each.toSorted());
    const { body } = await (await as('renda')).get('/api/proposals?desk=review,assign').expect(422);
    expect(body.fields).toMatchObject([{ field: 'desk', code: 'not-offered' }]);
  });

  it('of the office hold what it has to assign and to decide', async () => {
    expect(await listed('zhengfuban', '&desk=assign')).toEqual([dispatched.id]);
    const kase = await caseAt('assigned', { lead: 'jiaotong', co: ['fagai'] });
    expect(await listed('zhengfuban', '&desk=returns')).toEqual([]);
    await step('fagai-lead', await kase.onPart('fagai', 'request-return'), {
      reason: '不属本单位职责',
      proposedUnit: '市教育局',
    });
    expect(await listed('zhengfuban', '&desk=returns')).toEqual([kase.id]);
  });

  it('of a unit go from signing to checking and answering, and lead back when it is to be done anew', async () => {
    expect(await listed('jiaotong', '&desk=sign')).toContain(assigned.id);
    expect(await listed('jiaotong', '&desk=inHand')).toContain(signed.id);
    expect(await listed('wenlv-lead', '&desk=check')).toEqual([checking.id]);
    expect(await listed('jiaotong', '&desk=answered')).toEqual([delivered.id]);
    expect(await listed('jiaotong', '&desk=redo')).toEqual([]);
    await delivered.rate('jiaotong', 'satisfied', 'dissatisfied', '没有回应第二点');
    expect(await deskOf('renda', 'contested')).toMatchObject({ count: 1 });
    await delivered.take('renda', 'order-rehandling', {
      assignmentIds: [(await delivered.part('jiaotong')).id],
      reason: '须逐点答复',
    });
    expect(await listed('jiaotong', '&desk=redo')).toEqual([delivered.id]);
    expect((await rowOf('jiaotong', delivered.id)).nextDeadline?.clock).toBe('redo');
  });

  it('of a co-handler’s leader hold an opinion that was sent to him and not yet given', async () => {
    const { id, opinion } = await signed.part('fagai');
    expect(await listed('fagai-lead', '&desk=check')).toEqual([]);
    const text = { version: opinion?.version ?? 1, text: '同意。' };
    await (await as('fagai')).put(`/api/assignments/${id}/opinion`).send(text).expect(200);
    expect(await listed('fagai-lead', '&desk=check')).toEqual([]);
    await signed.takeOnPart('fagai', 'submit-opinion');
    expect(await listed('fagai-lead', '&desk=check')).toEqual([signed.id]);
  });

  it('of a member hold drafts, invitations, filings, ratings and the own cases', async () => {
    expect((await listed('dengbo', '&desk=drafts')).sort()).toEqual([draft, invited].sort());
    expect(await listed('tanguiyan', '&desk=invitations')).toEqual([invited]);
    expect(await listed('dengbo', '&desk=filings')).toEqual([filed]);
    expect(await listed('dengbo', '&desk=own')).not.toContain(draft);
    expect(await listed('tanguiyan', '&desk=own')).toEqual([]);
    const kase = await caseAt('delivered', { sole: 'wenlv' });
    expect(await listed('dengbo', '&desk=toRate')).toEqual([kase.id]);
  });

  it('tell drafts apart by how they begin and what of them is written, and say so of nothing that was submitted', async () => {
    const told = async (id: string) => (await rowOf('dengbo', id)).draft;
    expect(await told(draft)).toEqual({ begins: '情况。', written: ['background', 'requests', 'disclosureWish'] });
    expect(await told(invited)).toMatchObject({
      written: ['background', 'requests', 'invitations', 'disclosureWish'],
    });
    const { id } = await step('dengbo', '/proposals', { title: '只有标题', requests: [] });
    expect(await told(id)).toEqual({ begins: '', written: [] });
    await step('dengbo', `/proposals/${id}/discard`);
    expect(await told(submitted.id)).toBeNull();
  });

  it('can be narrowed to one session', async () => {
    const { session } = await rowOf('renda', submitted.id);
    expect((await workbench('renda', `?sessionId=${session.id}`)).desks).toEqual((await workbench('renda')).desks);
    const others = await workbench('renda', `?sessionId=${crypto.randomUUID()}`);
    expect(others.desks.every(({ count }) => count === 0)).toBe(true);
  });
});

describe('the funnel', () => {
  it('counts how far the cases of the session are, and never widens', async () => {
    const { funnel } = await workbench('renda');
    expect(funnel.map(({ station }) => station)).toEqual([
      'submitted',
      'accepted',
      'dispatched',
      'signedFor',
      'handled',
      'replied',
      'rated',
    ]);
    const counts = funnel.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    const [inRoad] = await dataSource.query<{ count: number }[]>(
      `SELECT count(*)::integer FROM proposals WHERE body_id = $1 AND state NOT IN ('draft', 'returned', 'discarded')`,
      [bodies.congress],
    );
    expect(counts[0]).toBe(inRoad!.count);
  });

  it('is the unit’s own for a unit', async () => {
    const { funnel } = await workbench('wenlv');
    expect(funnel[0]!.count).toBe((await list('wenlv')).total);
  });
});

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
