import { expect, it } from 'vitest';
import { anAssignment } from '../../test/desk';
import { aCase, aReply } from '../../test/fixtures';
import { opinionText } from './opinionText';
import { replyText } from './replyText';

const kase = aCase({ assignments: [anAssignment()], replies: [aReply()] });
const letter = replyText(aReply(), kase, '2026-03-16');
const { text: stored } = letter.read(kase);

it('a letter is saved as far as it fits: what is too long, or no day yet, stays as it was', () => {
  const [point] = stored.points;
  if (!point) throw new Error();
  const typed = {
    ...stored,
    opening: '长'.repeat(2001),
    points: [{ ...point, answer: '新的答复。', promise: '长'.repeat(501), promiseDueOn: '0002-06-30' }],
  };
  expect(letter.within?.(typed, stored)).toEqual({
    text: { ...stored, points: [{ ...point, answer: '新的答复。' }] },
    beyond: [{ part: 'promiseDueOn' }, { part: 'promise', over: 1 }, { part: 'opening', over: 1 }],
  });
});

it.each(['2026-03-16', '2029-03-17'])('nothing is promised for %s: the rest of the letter is saved', (promiseDueOn) => {
  const [point] = stored.points;
  if (!point) throw new Error();
  const promising = { ...stored, classCode: 'B' as const };
  const typed = { ...promising, points: [{ ...point, answer: '新的答复。', promiseDueOn }] };
  expect(letter.within?.(typed, promising)).toEqual({
    text: { ...promising, points: [{ ...point, answer: '新的答复。' }] },
    beyond: [{ part: 'promiseDueOn' }],
  });
});

it('an opinion that is too long stays as it was', () => {
  const opinion = opinionText(anAssignment(), 'case-1');
  expect(opinion.within?.({ text: '长'.repeat(10_001) }, { text: '原' })).toEqual({
    text: { text: '原' },
    beyond: [{ part: 'opinion', over: 1 }],
  });
});
