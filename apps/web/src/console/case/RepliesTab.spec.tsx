import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aCase, aReply } from '../../test/fixtures';
import { showConsole } from '../test/showConsole';
import { RepliesTab } from './RepliesTab';

afterEach(cleanup);

it('a letter that was void is listed with its number and why, beside the draft that came back', async () => {
  const voided = aReply({ state: 'dropped', voidedBecause: '第二条数字有误。', deliveredOn: null });
  const draft = aReply({ id: 'reply-2', state: 'drafting', documentNumber: null, deliveredOn: null });
  await showConsole(<RepliesTab kase={aCase({ state: 'handling', replies: [voided, draft] })} />, '/', '/');
  const sections = screen.getAllByRole('region', { name: '市教育局 首次答复' });
  const [first, second] = sections.map((section) => within(section));
  expect(first?.getByText('已作废，未送达')).toBeVisible();
  expect(first?.getByText('已作废，文号不再使用。原因：第二条数字有误。')).toBeVisible();
  expect(first?.getByText('株教函〔2026〕18号')).toBeVisible();
  expect(second?.queryByText(/作废/)).toBeNull();
});

it('a correction follows the letter that it puts right, whoever else has answered and whatever round it fell into', async () => {
  const letter = aReply();
  const other = aReply({ id: 'reply-3', assignmentId: 'assignment-2', unitName: '市财政局' });
  const correction = aReply({
    ...{ id: 'reply-2', round: 2, kind: 'correction', correctsId: letter.id, classCode: null, points: [] },
  });
  await showConsole(<RepliesTab kase={aCase({ state: 'replied', replies: [correction, letter, other] })} />, '/', '/');
  expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual([
    ...['市教育局 首次答复', '市教育局 更正函', '市财政局 首次答复'],
  ]);
});
