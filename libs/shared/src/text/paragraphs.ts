import { readable } from './readable.js';

/** Paragraphs of a text: one per line that says something, without indents; of a row of a table every column. */
export function paragraphsOf(text: string): string[] {
  const lines = readable(text).split('\n');
  return lines
    .map((line, index) => {
      const inTable = [line, lines[index - 1], lines[index + 1]].some(isRow);
      // A tab before the first words sets them in; in a table it is an empty column.
      return inTable ? line.replace(/^[^\S\t]+|\s+$/gu, '') : line.trim();
    })
    .filter((line) => line !== '');
}

/** Columns are parted by tabs. */
export const isRow = (line = ''): boolean => line.trim().includes('\t');
