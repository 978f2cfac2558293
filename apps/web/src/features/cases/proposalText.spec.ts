import { expect, it } from 'vitest';
import { aCase, anAction } from '../../test/fixtures';
import { newPoint, proposalText } from './proposalText';

const { put, read } = proposalText('body-1');
const submit = anAction('submit', { unmet: ['hasARequest'] });
const draft = aCase({ requests: [], availableActions: [anAction('invite'), submit] });

it('a case takes in the text that was saved as it would be read, with what is missing in it', () => {
  const requests = [{ ...newPoint('设盲文专架。'), id: 'request-7' }, newPoint(' ')];
  const text = { ...read(draft).text, title: ' 关于  盲文的建议', background: '', requests };
  const kase = put(draft, { id: draft.id, version: 4, text, savedAt: '2026-03-16T02:05:00Z' });
  expect(kase).toMatchObject({
    title: '关于 盲文的建议',
    requests: [{ id: 'request-7', position: 1, text: '设盲文专架。' }],
    textVersion: 4,
    changedAt: '2026-03-16T02:05:00Z',
  });
  expect(kase.availableActions).toEqual([anAction('invite'), { ...submit, unmet: ['backgroundIsGiven'] }]);
});
