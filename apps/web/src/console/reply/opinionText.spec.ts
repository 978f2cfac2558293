import { expect, it } from 'vitest';
import { anAssignment } from '../../test/desk';
import { aCase, anAction } from '../../test/fixtures';
import { opinionText } from './opinionText';

const part = anAssignment({ role: 'co' });
const give = anAction('submitOpinion', { machine: 'assignment', subjectId: part.id, unmet: ['opinionIsDrafted'] });
const { put, read } = opinionText(part, 'case-1');

it('a case takes in the opinion that was saved, which may then be given', () => {
  const kase = aCase({ assignments: [part], availableActions: [give] });
  const stored = { ...read(kase), version: 2, text: { text: '同意。' }, savedAt: '2026-03-16T02:05:00Z' };
  const written = put(kase, stored);
  expect(read(written)).toMatchObject({ version: 2, text: { text: '同意。' } });
  expect(written.availableActions).toEqual([{ ...give, unmet: [] }]);
  expect(put(written, { ...stored, text: { text: ' ' } }).availableActions).toEqual([give]);
});
