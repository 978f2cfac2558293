import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/schemas';
import { aContact, anAssignment, anEntry, anOpinion, theDrafter } from '../../test/desk';
import { aCase, anAction, aRating, aReply } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { ReplyPage } from './ReplyPage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const draft = aReply({ ...{ id: 'draft', state: 'drafting', classCode: null, disclosure: null }, points: [] });

async function pane(kase: Partial<Case>) {
  const body = aCase({
    state: 'handling',
    assignments: [anAssignment()],
    replies: [draft],
    availableActions: [anAction('autosave', { machine: 'reply', subjectId: 'draft' })],
    ...kase,
  });
  const order = anEntry('orderRehandling', { details: { reason: '逐条补充时间。', units: '市教育局' } });
  answerWith({
    'GET /proposals/case-1': { body },
    'GET /proposals/case-1/timeline': { body: { timeline: [anEntry('allot'), order] } },
  });
  await showConsole(<ReplyPage />, '/cases/:caseId/replies/:replyId', '/cases/case-1/replies/draft', theDrafter());
  return within(await screen.findByRole('region', { name: '对照阅读' }));
}

it('beside a reply stands what was asked, with the unit’s own part of it, the talks and the opinions whole', async () => {
  const own = anAssignment({ role: 'separate', part: '校内部分' });
  const given = anAssignment({
    ...{ id: 'assignment-2', unitName: '市财政局', role: 'co', own: false, state: 'opinionGiven' },
    opinion: anOpinion(),
  });
  const reading = await pane({ assignments: [own, given], contacts: [aContact()] });
  expect(reading.getByText('承办部分：校内部分')).toBeVisible();
  expect(reading.getByText('设盲文专架。')).toBeVisible();
  await userEvent.click(reading.getByRole('tab', { name: '沟通 1' }));
  expect(reading.getByText('当面听取意见。')).toBeVisible();
  await userEvent.click(reading.getByRole('tab', { name: '会办意见 1' }));
  expect(reading.getByText('同意，建议分两期实施。')).toBeVisible();
  expect(reading.queryByRole('tab', { name: '上一轮' })).toBeNull();
});

it('in a second round it is first of all why the first letter did not do, what was ordered, and that letter', async () => {
  const evaluation = aRating({ result: 'dissatisfied', reason: '没有时间表。' });
  const first = aReply({ id: 'first', opening: '第一轮的开头。', evaluation });
  const again = { ...draft, round: 2, kind: 'redo', opening: '第一轮的开头。', points: first.points } as const;
  const reading = await pane({
    ...{ round: 2, replies: [first, again] },
    // The order has long been pushed out of the newest entries.
    ...{ timeline: [anEntry('allot')], timelineCount: 30 },
  });
  expect(reading.getByRole('tab', { selected: true })).toHaveTextContent('上一轮');
  expect(reading.getByText('没有时间表。')).toBeVisible();
  expect(await reading.findByText(/逐条补充时间。/)).toBeVisible();
  expect(within(reading.getByRole('article')).getByText('第一轮的开头。')).toBeVisible();
  expect(screen.getByText(/^正文沿用上一轮答复/)).toBeVisible();
  await userEvent.type(screen.getByLabelText('对第 1 条建议的答复'), '下半年配齐。');
  expect(screen.queryByText(/^正文沿用上一轮答复/)).toBeNull();
});

describe('a correction', () => {
  const issued = aReply({ id: 'issued', opening: '全长2.8公里。' });
  const putRight = { kind: 'correction', correctsId: 'issued', correctsNumber: issued.documentNumber } as const;

  it('is written beside the letter that it puts right, which stands open', async () => {
    const reading = await pane({ state: 'replied', replies: [issued, { ...draft, ...putRight, opening: '' }] });
    expect(reading.getByRole('tab', { selected: true })).toHaveTextContent('被更正的答复');
    expect(reading.getByText('全长2.8公里。')).toBeVisible();
  });

  it('is checked and issued with that letter below it', async () => {
    const checked = { ...draft, ...putRight, state: 'checking', opening: '应为2.3公里。' } as const;
    answerWith({ 'GET /proposals/case-1': { body: aCase({ state: 'replied', replies: [checked, issued] }) } });
    await showConsole(<ReplyPage />, '/cases/:caseId/replies/:replyId', '/cases/case-1/replies/draft', theDrafter());
    expect(await screen.findByText('应为2.3公里。')).toBeVisible();
    const corrected = within(screen.getByRole('region', { name: '被更正的答复' }));
    expect(corrected.getByText('全长2.8公里。')).toBeVisible();
  });
});
