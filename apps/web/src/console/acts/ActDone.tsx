import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { useToast } from '../../ui/Toasts';
import { deskHead } from '../api/cases';
import { useChosenSession } from '../shell/chosenSession';
import { desksOf } from '../shell/places';
import { useShortcut } from '../shell/shortcuts';
import { deskName } from '../words/procedure';
import { counted } from '../../lib/total';
import { useSaidOfAct } from './useSaidOfAct';
import styles from './ActDone.module.css';

interface ActDoneProps {
  answer: Case;
  /** The next case of the desk is wanted at once. */
  goOn: boolean;
}

/** After an act: what was done, and the next case of the desk one came from. */
export function ActDone({ answer, goOn }: ActDoneProps) {
  const { t } = useTranslation('consoleCase');
  const box = useRef<HTMLDivElement>(null);
  const said = useSaidOfAct()(answer);
  const [search] = useSearchParams();
  const desk = search.get('desk');
  useEffect(() => box.current?.focus(), [answer]);
  return (
    <div ref={box} className={styles.done} role="status" tabIndex={-1}>
      <p className={styles.doneTitle}>{said}</p>
      {desk ? (
        <NextOfDesk desk={desk} answer={answer} said={goOn ? said : null} />
      ) : (
        <Link to="/">{t('done.backToWorkbench')}</Link>
      )}
    </div>
  );
}

interface NextOfDeskProps {
  desk: string;
  answer: Case;
  /** What is said there of the act; null for whoever is not led to the next case. */
  said: string | null;
}

function NextOfDesk({ desk, answer, said }: NextOfDeskProps) {
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
  const say = useToast();
  useEffect(() => {
    if (said === null || address === undefined) return;
    say(said);
    void navigate(address);
  }, [said, address, say, navigate]);
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
