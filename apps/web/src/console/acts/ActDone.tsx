import { timelineSentence } from '@jianyan/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { deskHead } from '../api/cases';
import { useChosenSession } from '../shell/chosenSession';
import { desksOf } from '../shell/places';
import { useShortcut } from '../shell/shortcuts';
import { deskName } from '../words/procedure';
import styles from './acts.module.css';
import { counted } from '../../lib/total';

/** After an act: what was done, and the next case of the desk one came from. */
export function ActDone({ answer }: { answer: Case }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  const box = useRef<HTMLDivElement>(null);
  const [search] = useSearchParams();
  const desk = search.get('desk');
  useEffect(() => box.current?.focus(), [answer]);
  // What the person did, not what the system did because of it.
  const last = answer.timeline
    .filter(({ actor }) => actor !== 'system')
    .sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id))[0];
  return (
    <div ref={box} className={styles.done} role="status" tabIndex={-1}>
      <p className={styles.doneTitle}>
        {t('done.title')} {last && timelineSentence(words, answer.kind, last, dates.day)}
      </p>
      {desk ? <NextOfDesk desk={desk} answer={answer} /> : <Link to="/">{t('done.backToWorkbench')}</Link>}
    </div>
  );
}

function NextOfDesk({ desk, answer }: { desk: string; answer: Case }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const navigate = useNavigate();
  const { session } = useSession();
  const { sessionId } = useChosenSession();
  const { data } = useQuery({
    queryKey: ['cases', 'next', desk, sessionId, answer.id, answer.changedAt],
    queryFn: () => deskHead(desksOf(session, desk) ?? desk, sessionId),
  });
  const next = data?.items.find(({ id }) => id !== answer.id);
  const address = next ? `/cases/${next.id}?desk=${desk}` : undefined;
  useShortcut('n', () => {
    if (address) void navigate(address);
  });
  if (!data) return null;
  const name = deskName(words, desk);
  if (!next || !address)
    return (
      <p>
        {t(sessionId === undefined ? 'done.deskClear' : 'done.deskClearInSession', { desk: name })}{' '}
        <Link to="/">{t('done.backToWorkbench')}</Link>
      </p>
    );
  // Of more than a thousand one less is still that many.
  const isCounted = !data.more && data.items.some(({ id }) => id === answer.id);
  const left = counted({ ...data, total: data.total - (isCounted ? 1 : 0) });
  return (
    <p>
      <Link className={styles.nextCase} to={address}>
        {t('done.next')} <span>{next.title}</span> <kbd>N</kbd>
      </Link>
      <span className="muted">{t('done.left', { desk: name, ...left })}</span>
    </p>
  );
}
