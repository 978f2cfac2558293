import { paragraphsOf } from './paragraphs.js';

export interface PastedList {
  /** What stands behind each mark, with all lines up to the next one. */
  points: string[];
  /** Words that only lead in (建议如下：) and are no point. */
  leftOut: string | null;
}

/**
 * A list as it was pasted, parted at the marks of its outermost level; those of inner levels stay text of their point. What
 * only looks like a mark (2.3公里, 1.1新建) stays, too.
 * @returns null where the text is no list of at least two points
 */
export function pastedList(text: string): PastedList | null {
  const lines = paragraphsOf(text);
  const marks = outermost(lines);
  const [first = 0] = marks.keys();
  if (marks.size < 2) return null;
  const points: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const rest = marks.get(index);
    if (rest !== undefined) points.push([rest]);
    else points.at(-1)?.push(line);
  }
  const before = lines.slice(0, first);
  const leftOut = before.length === 1 ? (before.find(onlyLeadsIn) ?? null) : null;
  if (leftOut === null) points[0]?.unshift(...before);
  const written = points.map((part) => part.filter(Boolean).join('\n')).filter(Boolean);
  return written.length < 2 ? null : { points: written, leftOut };
}

/** A line without the mark of a list that it begins with: 1. 一、 （2） ③ and so on. */
export const withoutMark = (line: string): string => markOf(line)?.rest ?? line;

const LONGEST_LEAD_IN = 40;

const onlyLeadsIn = (line: string): boolean => /[:：]$/u.test(line) && line.length <= LONGEST_LEAD_IN;

/** The lines that bear a mark of the first kind met, each with what stands behind it. */
function outermost(lines: readonly string[]): Map<number, string> {
  const marks = lines.map(markOf);
  const [title] = lines;
  const [opening, ...others] = marks;
  // 二、具体建议： over a list of another kind leads into it.
  const isHeading = opening && title && onlyLeadsIn(title) && !others.some((mark) => mark?.kind === opening.kind);
  const kind = marks.find((mark) => mark && !(isHeading && mark === opening))?.kind;
  const found = new Map<number, string>();
  let last = 0;
  for (const [index, mark] of marks.entries()) {
    if (!mark || mark.kind !== kind || !(mark.isCertain || mark.number === last + 1)) continue;
    last = mark.number;
    found.set(index, mark.rest);
  }
  return found;
}

type Kind =
  | ('numeral' | 'numeralInBrackets' | 'numeralBeforeBracket')
  | ('figure' | 'figureInBrackets' | 'figureBeforeBracket')
  | ('circled' | 'circledTwice' | 'filled' | 'circledNumeral');

interface Mark {
  kind: Kind;
  number: number;
  /** The line behind the mark. */
  rest: string;
  /** 7、8两月 and 三、四级公路 are no marks; 1、3月开工 may be one, where it is just the next. */
  isCertain: boolean;
}

const NUMERALS = '一二三四五六七八九十';
const FIGURE = '[0-9０-９]';

const WRITTEN: readonly (readonly [Kind, RegExp])[] = [
  ['numeral', new RegExp(`^([${NUMERALS}]{1,3})\\s*[、.．]`, 'u')],
  ['numeralInBrackets', new RegExp(`^[（(]\\s*([${NUMERALS}]{1,3})\\s*[）)]\\s*[、.．]?`, 'u')],
  ['numeralBeforeBracket', new RegExp(`^([${NUMERALS}]{1,3})\\s*[）)]\\s*[、.．]?`, 'u')],
  ['figure', new RegExp(`^(${FIGURE}{1,2})\\s*(?:、|[.．](?!${FIGURE}(?!${FIGURE}{3}年)|[.．]))`, 'u')],
  ['figureInBrackets', new RegExp(`^[（(]\\s*(${FIGURE}{1,2})\\s*[）)]\\s*[、.．]?`, 'u')],
  ['figureBeforeBracket', new RegExp(`^(${FIGURE}{1,2})\\s*[）)]\\s*[、.．]?`, 'u')],
];

/** Mark and number in one, in rows of neighbours: the first, the last, and the number of the first. */
const IN_ONE_SIGN: readonly (readonly [Kind, first: string, last: string, number: number])[] = [
  ['circled', '①', '⑳', 1],
  ['circled', '㉑', '㉟', 21],
  ['circled', '㊱', '㊿', 36],
  ['circledTwice', '⓵', '⓾', 1],
  ['filled', '❶', '❿', 1],
  ['filled', '⓫', '⓴', 11],
  ['circledNumeral', '㊀', '㊉', 1],
];

/** ⒈ ⑴ ㈠: as they are when they are written out. */
const IN_ONE_WRITTEN = /^[⒈-⒛⑴-⒇㈠-㈩]/u;

function markOf(line: string): Mark | undefined {
  const [first = ''] = line;
  const rest = line.slice(first.length).trimStart();
  const row = IN_ONE_SIGN.find(([, from, to]) => first >= from && first <= to);
  if (row) {
    const [kind, from, , start] = row;
    return { kind, number: start + first.charCodeAt(0) - from.charCodeAt(0), rest, isCertain: true };
  }
  return writtenMarkOf(IN_ONE_WRITTEN.test(line) ? `${first.normalize('NFKC')} ${rest}` : line);
}

function writtenMarkOf(line: string): Mark | undefined {
  for (const [kind, form] of WRITTEN) {
    const [mark, number] = form.exec(line) ?? [];
    if (mark === undefined || number === undefined) continue;
    const behind = line.slice(mark.length);
    const goesOn = new RegExp(kind === 'numeral' ? `^[${NUMERALS}]` : `^${FIGURE}`, 'u').test(behind);
    const isCertain = !(goesOn && mark.endsWith('、') && !/[）)]/u.test(mark));
    return { kind, number: valueOf(number), rest: behind.trimStart(), isCertain };
  }
  return undefined;
}

/** 12, １２ and 十二 alike. */
function valueOf(number: string): number {
  const written = number.normalize('NFKC');
  if (/^\d+$/.test(written)) return Number(written);
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['0', written];
  const digit = (numeral: string): number => NUMERALS.indexOf(numeral) + 1;
  return (tens === '' ? 1 : tens === '0' ? 0 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
