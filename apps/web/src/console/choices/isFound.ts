import { foldedName } from '@jianyan/shared';
import { readingsOf } from './readings';

/** Whether a word of a short list is meant by what was typed: its letters, its pinyin or its initials, from any letter on. */
export function isFound(text: string, option: { label?: unknown } | undefined): boolean {
  if (typeof option?.label !== 'string') return false;
  const [typed, word] = [foldedName(text), foldedName(option.label)];
  if (word.includes(typed)) return true;
  const letters = Array.from(word);
  return letters.some(
    (_, at) => isSpelled(typed, letters.slice(at), whole) || isSpelled(typed, letters.slice(at), initial),
  );
}

const whole = (reading: string): string => reading;
const initial = (reading: string): string => reading.slice(0, 1);

/** Whether the letters begin with what was typed, each spelled this way. */
function isSpelled(typed: string, [letter, ...others]: readonly string[], way: (reading: string) => string): boolean {
  if (typed === '') return true;
  if (letter === undefined) return false;
  return readingsOf(letter)
    .map(way)
    .some((as) => as.startsWith(typed) || (typed.startsWith(as) && isSpelled(typed.slice(as.length), others, way)));
}
