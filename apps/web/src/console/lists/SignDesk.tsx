import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { http } from '../../lib/http';
import { ConnectionLost, isProblem } from '../../lib/problem';
import type { CaseRow } from '../../lib/schemas';
import { ActOutcome } from '../../ui/ActOutcome';
import { casesQuery, type CaseQuery } from '../api/cases';
import { CaseTable } from './CaseTable';
import type { Column } from './DataTable';
import styles from './CaseTable.module.css';

interface SignDeskProps {
  query: CaseQuery;
  desk: string | undefined;
  caption: string;
  empty: ReactNode;
}

interface Outcome {
  id: string;
  title: string;
  /** What stood against it; nothing when it is signed for. */
  refusal: string | null;
}

/** Rows of which some wait to be signed for: one or many at once; each is an act of its own and says how it went. */
export function SignDesk(props: SignDeskProps) {
  const { t } = useTranslation(['console', 'common']);
  const queries = useQueryClient();
  const { data } = useInfiniteQuery(casesQuery(props.query));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);

  // Only what is shown can be signed for: another filter leaves out what was ticked under the one before.
  const shown = data?.pages.flatMap(({ items }) => items).filter(isToSign) ?? [];
  const chosen = shown.filter(({ id }) => ticked.includes(id));
  const hasSigned = outcomes.length > 0;

  const signForChosen = async () => {
    setBusy(true);
    const done: Outcome[] = [];
    let lost: string | null = null;
    for (const row of chosen) {
      // Once the connection is gone the rest is not sent: it would go when nobody looks.
      const refusal: string | null =
        lost ??
        (await signFor(row, t('bulk.lost')).catch((error: unknown) => {
          lost = t('common:failure.noConnection');
          return error instanceof ConnectionLost && !error.neverSent ? t('common:failure.notSent') : lost;
        }));
      done.push({ id: row.id, title: row.title, refusal });
      setOutcomes([...done]);
    }
    setTicked([]);
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['cases'] });
  };

  return (
    <>
      {shown.length > 0 ? (
        <div className={`${styles.bulk ?? ''} no-print`}>
          <Checkbox
            checked={chosen.length === shown.length}
            indeterminate={chosen.length > 0 && chosen.length < shown.length}
            onChange={(event) => setTicked(event.target.checked ? shown.map(({ id }) => id) : [])}
          >
            {t('bulk.all')}
          </Checkbox>
          <Button type="primary" disabled={chosen.length === 0} loading={busy} onClick={() => void signForChosen()}>
            {t('bulk.sign', { count: chosen.length })}
          </Button>
          <span className="muted">{t('bulk.hint')}</span>
          <ActOutcome error={null} />
        </div>
      ) : (
        // Its room is kept: without it the list would move up under the pointer that has just pressed.
        hasSigned && <div className={styles.bulk}>{t('bulk.done', { count: outcomes.filter(isSigned).length })}</div>
      )}
      {hasSigned && (
        <ul className={styles.results} role="status">
          {outcomes.map(({ id, title, refusal }) => (
            <li key={id} className={refusal ? styles.bad : undefined}>
              {refusal ? t('bulk.refused', { title, refusal }) : t('bulk.signed', { title })}
            </li>
          ))}
        </ul>
      )}
      <CaseTable
        {...props}
        {...((shown.length > 0 || hasSigned) && { first: choosing(ticked, setTicked, t('bulk.choose')) })}
      />
    </>
  );
}

const isSigned = ({ refusal }: Outcome): boolean => refusal === null;
const isToSign = ({ ownPart }: CaseRow): boolean => ownPart?.state === 'awaitingSignature';

function choosing(ticked: readonly string[], tick: (ids: readonly string[]) => void, title: string): Column<CaseRow> {
  return {
    name: 'choose',
    tight: true,
    onScreen: true,
    title: (
      <span className={styles.choose}>
        <span className="visually-hidden">{title}</span>
      </span>
    ),
    cell: (row) =>
      isToSign(row) && (
        <Checkbox
          aria-label={row.title}
          checked={ticked.includes(row.id)}
          onChange={(event) =>
            tick(event.target.checked ? [...ticked, row.id] : ticked.filter((one) => one !== row.id))
          }
        />
      ),
  };
}

async function signFor(row: CaseRow, lost: string): Promise<string | null> {
  if (!row.ownPart) return lost;
  try {
    await http.post('/api/assignments/{id}/sign-for', { path: { id: row.ownPart.assignmentId } });
    return null;
  } catch (error) {
    if (isProblem(error)) return error.message;
    throw error;
  }
}
