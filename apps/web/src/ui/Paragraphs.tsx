import { isRow, paragraphsOf } from '@jianyan/shared';
import styles from './Paragraphs.module.css';

/** A text in its paragraphs; rows of a table, as they are pasted from a sheet, in their columns. */
export function Paragraphs({ text }: { text: string }) {
  return blocksOf(paragraphsOf(text)).map((block, index) =>
    typeof block === 'string' ? <p key={index}>{block}</p> : <Columns key={index} rows={block} />,
  );
}

function Columns({ rows }: { rows: readonly string[][] }) {
  const widest = Math.max(...rows.map((cells) => cells.length));
  return (
    <table className={styles.columns}>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {Array.from({ length: widest }, (_, column) => (
              <td key={column}>{cells[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One row alone is a line with gaps in it. */
const LEAST_ROWS = 2;

function blocksOf(paragraphs: readonly string[]): (string | string[][])[] {
  const blocks: (string | string[][])[] = [];
  let rows: string[] = [];
  const close = () => {
    blocks.push(...(isTable(rows) ? [rows.map((row) => row.split('\t'))] : rows));
    rows = [];
  };
  for (const paragraph of paragraphs) {
    if (isRow(paragraph) || (rows.length > 0 && paragraph.startsWith('\t'))) rows.push(paragraph);
    else {
      close();
      blocks.push(paragraph);
    }
  }
  close();
  return blocks;
}

/** Word parts the number of a list from its words by a tab, too. */
const isTable = (rows: readonly string[]): boolean =>
  rows.length >= LEAST_ROWS && !rows.every((row) => /^\S{1,4}[.．、)）]\t[^\t]*$/u.test(row));
