import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case, Reply } from '../../lib/schemas';
import { aContact, anAssignment, anOpinion, theDrafter } from '../../test/desk';
import { aCase, anAction, aReply } from '../../test/fixtures';
import { actsIn, answerWith, saves } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { ReplyPage } from './ReplyPage';

const written = (what: string) => ({ opening: `${what}开头`, closing: `${what}结尾` });

const letter = (what: string): Partial<Reply> => ({
  ...written(what),
  classCode: 'B',
  points: [{ requestId: 'request-1', answer: `${what}答复`, promise: `${what}承诺`, promiseDueOn: '2026-12-31' }],
  opinionExplanations: [
    {
      ...{ assignmentId: 'assignment-2', unitName: '市财政局', opinionVersion: 2 },
      ...{ adoption: 'partlyAdopted', words: `${what}采纳情况` },
    },
  ],
});

const correction = (what: string): Partial<Reply> => ({
  ...written(what),
  ...{ kind: 'correction', correctsId: 'reply-0', correctsNumber: '株教函〔2026〕18号' },
  ...{ correctedPassages: `${what}原文`, correctedBecause: `${what}原因` },
  ...{ classCode: null, points: [] },
});

const drafted = (changes: Partial<Reply>): Case =>
  aCase({
    state: 'handling',
    assignments: [
      anAssignment(),
      anAssignment({
        ...{ id: 'assignment-2', unitName: '市财政局', role: 'co', state: 'opinionGiven', own: false },
        opinion: anOpinion(),
      }),
    ],
    contacts: [aContact()],
    replies: [aReply({ state: 'drafting', documentNumber: null, signer: null, issuedOn: null, ...changes })],
    availableActions: [anAction('autosave', { machine: 'reply', subjectId: 'reply-1' })],
  });

const LETTERS = [
  { kind: 'a letter', of: letter, parts: ['开头', '答复', '承诺', '采纳情况', '结尾'] },
  { kind: 'a correction', of: correction, parts: ['原文', '原因', '开头', '结尾'] },
];

const open = async (changes: Partial<Reply>) => {
  const calls = answerWith({ 'GET /proposals/case-1': { body: drafted(changes) }, 'PUT /replies/reply-1': saves(2) });
  await showConsole(<ReplyPage />, '/cases/:caseId/replies/:replyId', '/cases/case-1/replies/reply-1', theDrafter());
  await screen.findByRole('navigation', { name: '答复任务' });
  return calls;
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe.each(LETTERS)('every part of $kind', ({ of, parts }) => {
  it('can be written, and is saved', async () => {
    const calls = await open(of('写的'));
    for (const part of parts)
      fireEvent.change(screen.getByDisplayValue(`写的${part}`), { target: { value: `改的${part}` } });
    await vi.waitFor(() => expect(actsIn(calls).at(-1)?.method).toBe('PUT'));
    const sent = JSON.stringify(actsIn(calls).at(-1)?.body);
    for (const part of parts) expect(sent).toContain(`改的${part}`);
  });

  it('stands in the letter that is previewed, printed and read by its proposer', async () => {
    await open(of('写的'));
    const shown = within(screen.getByRole('article', { name: /的答复/ }));
    for (const part of parts) expect(shown.getByText(new RegExp(`写的${part}`))).toBeInTheDocument();
  });
});

it('says of each opinion that was given what was made of it, and counts those that are missing', async () => {
  const calls = await open({ ...letter(''), opinionExplanations: [] });
  const tasks = within(screen.getByRole('navigation', { name: '答复任务' }));
  expect(tasks.getByRole('link', { name: /会办意见采纳情况/ })).toHaveTextContent('还差 1 家');
  const opinion = within(screen.getByRole('group', { name: '市财政局' }));
  expect(opinion.getByText('同意，建议分两期实施。')).toBeVisible();
  await userEvent.click(opinion.getByRole('radio', { name: '部分采纳' }));
  fireEvent.change(opinion.getByRole('textbox'), { target: { value: '分期实施已采纳。' } });
  expect(tasks.getByRole('link', { name: /会办意见采纳情况/ })).toHaveTextContent('已完成');
  const shown = within(screen.getByRole('article', { name: /的答复/ }));
  expect(shown.getByRole('heading', { name: '会办意见采纳情况' })).toBeInTheDocument();
  await vi.waitFor(() => expect(actsIn(calls).at(-1)?.method).toBe('PUT'));
  expect(actsIn(calls).at(-1)?.body).toMatchObject({
    opinionExplanations: [
      { assignmentId: 'assignment-2', opinionVersion: 2, adoption: 'partlyAdopted', words: '分期实施已采纳。' },
    ],
  });
});

it('asks anew of an opinion that was given with another text since', async () => {
  const [said] = letter('写的').opinionExplanations ?? [];
  await open({ ...letter('写的'), opinionExplanations: said ? [{ ...said, opinionVersion: 1 }] : [] });
  const opinion = within(screen.getByRole('group', { name: '市财政局' }));
  expect(opinion.getByDisplayValue('写的采纳情况')).toBeVisible();
  for (const name of ['采纳', '部分采纳', '未采纳']) expect(opinion.getByRole('radio', { name })).not.toBeChecked();
});

it('says beside the day why nothing can be promised for it', async () => {
  const [point] = letter('').points ?? [];
  await open({ ...letter('写的'), points: point ? [{ ...point, promiseDueOn: '2029-03-17' }] : [] });
  expect(screen.getByText('最迟2029年3月16日完成')).toBeVisible();
  expect(screen.getByLabelText(/何时完成/)).toHaveAttribute('max', '2029-03-16');
});
