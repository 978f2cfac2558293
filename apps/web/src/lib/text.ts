/** Paragraphs of a text: one per line that says something. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Tidies what was typed or pasted: no indents made of spaces, no empty lines, no invisible characters. */
export const tidyText = (text: string): string =>
  paragraphsOf(text.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\u00a0/g, ' ')).join('\n');

/** "1. …", "（一）…", "一、…", "①…" at the beginning of a line. */
const POINT_MARK =
  /^\s*(?:\d{1,2}\s*[.．、)）]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[①-⑳])\s*/;

/** Splits a pasted list into its points; a text without at least two numbered lines stays whole. */
export function pointsOf(text: string): string[] {
  const lines = paragraphsOf(text);
  if (lines.filter((line) => POINT_MARK.test(line)).length < 2) return [lines.join('\n')];
  const points: string[] = [];
  for (const line of lines) {
    if (POINT_MARK.test(line) || points.length === 0) points.push(line.replace(POINT_MARK, ''));
    else points.push(`${points.pop() ?? ''}\n${line}`);
  }
  return points;
}

/** Characters as a person counts them. */
export const lengthOf = (text: string): number => Array.from(text).length;
