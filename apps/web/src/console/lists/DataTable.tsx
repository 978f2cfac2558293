import { useRef, type Key, type ReactNode } from 'react';
import { classes } from '../../ui/classes';
import { useRowKeys } from './useRowKeys';
import styles from './DataTable.module.css';

export interface Column<Row> {
  name: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Stands before the value on a phone, where the head is gone and the value alone would not say what it is. */
  label?: string;
  /** Kept on one line. */
  tight?: boolean;
  /** Takes the room the others leave, and is cut where it ends. */
  wide?: boolean;
  /** Gives way on a screen that has no room for every column. */
  spare?: boolean;
  /** Holds what can be pressed: nothing for paper. */
  onScreen?: boolean;
  /** Says nothing for this row; a column that says nothing for any row is left out. */
  blank?: (row: Row) => boolean;
}

interface DataTableProps<Row> {
  /** Read to those who cannot see the table. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => Key;
  isLate?: (row: Row) => boolean;
  /** New rows are on their way; the old ones stay, paler. */
  refreshing?: boolean;
}

const classesOf = <Row,>({ tight, wide, spare, onScreen }: Column<Row>): string =>
  classes(tight && styles.tight, wide && styles.wide, spare && styles.spare, onScreen && 'no-print');

/**
 * The one table of the console. A plain table in a frame that scrolls by itself: rows are links, order and paging are the
 * server's, and J/K walk the rows, none of which antd's Table does. On a phone each row becomes a small card.
 */
export function DataTable<Row>({
  caption,
  columns: all,
  rows,
  keyOf,
  isLate,
  refreshing = false,
}: DataTableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  useRowKeys(frame);
  const columns = all.filter(({ blank }) => !blank || rows.some((row) => !blank(row)));
  return (
    <div ref={frame} className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes(styles.table, refreshing && styles.refreshing)} aria-busy={refreshing}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={classes(column.spare && styles.spare, column.onScreen && 'no-print')}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={isLate?.(row) ? styles.late : undefined}>
              {columns.map((column) => (
                <td key={column.name} className={classesOf(column)} data-label={column.label}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
