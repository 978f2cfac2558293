import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { http, type Query } from '../../lib/http';
import { isProblem } from '../../lib/problem';
import type { CaseRow } from '../../lib/schemas';
import { CaseTable } from './CaseTable';
import type { Column } from './DataTable';
import styles from './CaseTable.module.css';

interface SignDeskProps {
  query: Query;
  desk: string | undefined;
  caption: string;
  empty: ReactNode;
}

interface Outcome {
  title: string;
  /** What stood against it; nothing when it is signed for. */
  refusal: string | null;
}

/** 待签收: sign for one or many at once; each is an act of its own and says how it went. */
export function SignDesk(props: SignDeskProps) {
  const { t } = useTranslation('console');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly CaseRow[]>([]);
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);

  const signForChosen = async () => {
    setBusy(true);
    const done: Outcome[] = [];
    for (const row of chosen) {
      done.push({ title: row.title, refusal: await signFor(row, t('bulk.lost')) });
      setOutcomes([...done]);
    }
    setChosen([]);
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['cases'] });
  };

  return (
    <>
      <div className={`${styles.bulk ?? ''} no-print`}>
        <Button type="primary" disabled={chosen.length === 0} loading={busy} onClick={() => void signForChosen()}>
          {t('bulk.sign', { count: chosen.length })}
        </Button>
        <span className="muted">{t('bulk.hint')}</span>
      </div>
      {outcomes.length > 0 && (
        <ul className={styles.results} role="status">
          {outcomes.map(({ title, refusal }) => (
            <li key={title} className={refusal ? styles.bad : undefined}>
              {refusal ? t('bulk.refused', { title, refusal }) : t('bulk.signed', { title })}
            </li>
          ))}
        </ul>
      )}
      <CaseTable {...props} first={(rows) => choosing(rows, chosen, setChosen, t('bulk.all'))} />
    </>
  );
}

const choosing = (
  rows: readonly CaseRow[],
  chosen: readonly CaseRow[],
  choose: (rows: readonly CaseRow[]) => void,
  all: string,
): Column<CaseRow> => ({
  name: 'choose',
  tight: true,
  title: (
    <Checkbox
      aria-label={all}
      checked={chosen.length === rows.length}
      indeterminate={chosen.length > 0 && chosen.length < rows.length}
      onChange={(event) => choose(event.target.checked ? rows : [])}
    />
  ),
  cell: (row) => (
    <Checkbox
      aria-label={row.title}
      checked={chosen.some(({ id }) => id === row.id)}
      onChange={(event) => choose(event.target.checked ? [...chosen, row] : chosen.filter(({ id }) => id !== row.id))}
    />
  ),
});

async function signFor(row: CaseRow, lost: string): Promise<string | null> {
  if (!row.ownPart) return lost;
  try {
    await http.post(`/assignments/${row.ownPart.assignmentId}/sign-for`, {});
    return null;
  } catch (error) {
    return isProblem(error) ? error.message : lost;
  }
}
