import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { as, clock, dataSource } = started;
const { caseAt, refusal, unitOf, nameOf } = await walk(started);
const toOffice = (login = 'zhengfuban', complex = false) => ({ officeId: unitOf(login), complex });

describe('dispatch', () => {
  it('hands the case to an office, starts the three months and tells author and office', async () => {
    const kase = await caseAt('accepted');
    const dispatched = await kase.take('renda', 'dispatch', toOffice());
    expect(dispatched).toMatchObject({
      state: 'dispatched',
      dispatch: { office: { name: '市政府办公室' }, on: '2026-03-16', firstOn: '2026-03-16' },
      complex: false,
    });
    expect(await kase.told('dispatch')).toEqual(['dengbo', 'zhengfuban']);
    expect(await kase.clocks('statutoryReply')).toEqual([{ dueOn: '2026-06-16', metOn: null, droppedOn: null }]);
    expect(await kase.clocks('review')).toMatchObject([{ metOn: '2026-03-16' }]);
    expect((await kase.events()).at(-1)).toEqual({
      ...{ step: 'dispatch', actor: 'secretariat', by: nameOf('renda'), from: 'registered', to: 'dispatched' },
    });
  });

  it('gives six months to a case that is flagged complex', async () => {
    const kase = await caseAt('dispatched', { complex: true });
    expect(await kase.clocks('statutoryReply')).toMatchObject([{ dueOn: '2026-09-16' }]);
  });

  it('goes only to a unit that dispatches and is in use', async () => {
    const kase = await caseAt('accepted');
    const path = `/proposals/${kase.id}/dispatch`;
    const unknown = { status: 422, code: 'unknown-reference', fields: [{ field: 'officeId' }] };
    expect(await refusal('renda', path, toOffice('jiaotong'))).toMatchObject(unknown);
    expect(await refusal('renda', path, { officeId: kase.id, complex: false })).toMatchObject(unknown);
    await dataSource.query('UPDATE units SET retired_at = now() WHERE id = $1', [unitOf('shiweiban')]);
    expect(await refusal('renda', path, toOffice('shiweiban'))).toMatchObject(unknown);
    expect(await refusal('renda', path, { officeId: '市政府办' })).toMatchObject({
      code: 'invalid-input',
      fields: [
        { field: 'officeId', code: 'not-an-id' },
        { field: 'complex', code: 'required' },
      ],
    });
    expect((await kase.see('renda')).state).toBe('registered');
  });
});

describe('a dispatch taken back', () => {
  afterEach(() => clock.setTo('2026-03-16T10:00:00+08:00'));

  it('tells office and author, leaves the office without the case and keeps the first clock for the next', async () => {
    const kase = await caseAt('dispatched');
    const back = await kase.take('renda', 'recall-dispatch', { reason: '应由法院办理。' });
    expect(back).toMatchObject({ state: 'registered', dispatch: null });
    expect(await kase.told('recallDispatch')).toEqual(['dengbo', 'zhengfuban']);
    await (await as('zhengfuban')).get(`/api/proposals/${kase.id}`).expect(404);

    clock.advance({ days: 7 });
    // Nor is time won by calling the case complex only now: that is what an extension is for.
    expect(await refusal('renda', `/proposals/${kase.id}/dispatch`, toOffice('fayuan-lead', true))).toMatchObject({
      fields: [{ field: 'complex', code: 'set-at-first-dispatch' }],
    });
    const again = await kase.take('renda', 'dispatch', toOffice('fayuan-lead'));
    expect(again.dispatch).toMatchObject({ on: '2026-03-23', firstOn: '2026-03-16' });
    expect(again.complex).toBe(false);
    expect(await kase.clocks('statutoryReply')).toMatchObject([
      { dueOn: '2026-06-16', droppedOn: '2026-03-23' },
      { dueOn: '2026-06-16', droppedOn: null },
    ]);
  });

  it('keeps the six months of a complex case, which a later dispatch can no more take than give', async () => {
    const kase = await caseAt('dispatched', { complex: true });
    const back = await kase.take('renda', 'recall-dispatch', { reason: '应由法院办理。' });
    expect(back.complex).toBe(true);

    clock.advance({ days: 7 });
    expect(await refusal('renda', `/proposals/${kase.id}/dispatch`, toOffice('fayuan-lead'))).toMatchObject({
      fields: [{ field: 'complex', code: 'set-at-first-dispatch' }],
    });
    const again = await kase.take('renda', 'dispatch', toOffice('fayuan-lead', true));
    expect(again.complex).toBe(true);
    expect((await kase.clocks('statutoryReply')).at(-1)).toMatchObject({ dueOn: '2026-09-16', droppedOn: null });
  });

  it('may put right on the same day how long the case is to take', async () => {
    const kase = await caseAt('dispatched');
    await kase.take('renda', 'recall-dispatch', { reason: '涉及面广，漏选。' });
    await kase.take('renda', 'dispatch', toOffice('zhengfuban', true));
    expect((await kase.clocks('statutoryReply')).at(-1)).toMatchObject({ dueOn: '2026-09-16', droppedOn: null });
  });

  it('by the office itself goes to the secretariat with the reason; the office looks on until another has it', async () => {
    const kase = await caseAt('dispatched');
    const answer = await kase.take('zhengfuban', 'send-back', { reason: '不属于政府系统职责。' });
    expect(answer).toMatchObject({ state: 'registered', dispatch: null, nextDeadline: null, availableActions: [] });
    expect(answer.timeline[0]).toMatchObject({
      ...{ step: 'sendBack', by: nameOf('zhengfuban'), details: { reason: '不属于政府系统职责。' } },
    });
    expect(await kase.told('sendBack')).toEqual(['dengbo', 'renda', 'renda2']);
    expect((await refusal('zhengfuban', `/proposals/${kase.id}/send-back`, { reason: '再退' })).code).toBe(
      'wrong-state',
    );
    await kase.take('renda', 'dispatch', toOffice('fayuan-lead'));
    await (await as('zhengfuban')).get(`/api/proposals/${kase.id}`).expect(404);
    expect((await kase.see('fayuan-lead')).state).toBe('dispatched');
  });

  it('needs a reason', async () => {
    const kase = await caseAt('dispatched');
    expect(await refusal('renda', `/proposals/${kase.id}/recall-dispatch`, { reason: ' ' })).toMatchObject({
      fields: [{ field: 'reason', code: 'required' }],
    });
  });

  it('is too late once a unit has the case', async () => {
    const kase = await caseAt('assigned');
    const { status, code, params } = await refusal('renda', `/proposals/${kase.id}/recall-dispatch`, {
      reason: '收回',
    });
    expect({ status, code }).toEqual({ status: 409, code: 'wrong-state' });
    expect(params).toMatchObject({ by: nameOf('zhengfuban'), step: 'assign' });
  });
});
