import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePress } from '../../lib/act';
import type { components } from '../../lib/api-types';
import { useDates } from '../../lib/dates';
import { http } from '../../lib/http';
import { isProblem } from '../../lib/problem';
import { OWN_SESSIONS } from '../../lib/session/session';
import { useSession } from '../../lib/session/useSession';
import { ActFailure } from '../../ui/ActFailure';
import { Button } from '../../ui/Button';
import { LoadFailure, Skeleton } from '../../ui/States';
import styles from './OwnSessions.module.css';

type OwnSession = components['schemas']['OwnSessionDto'];

/** Where one is signed in, and the way to end that from here; for deputies and staff alike. */
export function OwnSessions() {
  const { t } = useTranslation('login');
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: OWN_SESSIONS,
    queryFn: ({ signal }) => http.get('/api/auth/sessions', { signal }),
  });
  const end = usePress({
    mutationFn: (session: OwnSession | 'others') => endSession(session),
    onSuccess: () => queries.invalidateQueries({ queryKey: OWN_SESSIONS }),
  });
  if (!data) return error ? <LoadFailure error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  const others = data.items.filter(({ current }) => !current);
  return (
    <>
      <p>{t('sessions.lead')}</p>
      <ul className={styles.list}>
        {data.items.map((session) => (
          <OwnSessionItem
            key={session.id}
            session={session}
            busy={end.isPending && end.variables === session}
            onEnd={() => end.mutate(session)}
          />
        ))}
      </ul>
      <ActFailure error={end.error} />
      {others.length > 0 && (
        <Button busy={end.isPending && end.variables === 'others'} onClick={() => end.mutate('others')}>
          {t('sessions.endOthers', { count: others.length })}
        </Button>
      )}
    </>
  );
}

/** What has ended meanwhile is as it should be. */
async function endSession(session: OwnSession | 'others'): Promise<void> {
  if (session === 'others') return http.delete('/api/auth/sessions');
  try {
    await http.delete('/api/auth/sessions/{id}', { path: { id: session.id } });
  } catch (error) {
    if (!isProblem(error, 'not-found')) throw error;
  }
}

interface OwnSessionItemProps {
  session: OwnSession;
  busy: boolean;
  onEnd: () => void;
}

function OwnSessionItem({ session, busy, onEnd }: OwnSessionItemProps) {
  const { t } = useTranslation('login');
  const { moment } = useDates(useSession().session.today);
  const { browser, system, address, current, lastSeenAt, signedInAt, trustedDevice } = session;
  const device = t('sessions.device', {
    browser: t(`sessions.browsers.${browser}`),
    system: t(`sessions.systems.${system}`),
  });
  return (
    <li>
      <div>
        <p className={styles.device}>
          {device} {current && <strong className={styles.current}>{t('sessions.current')}</strong>}
        </p>
        <p className={styles.facts}>
          <span>{t('sessions.lastSeen', { at: moment(lastSeenAt) })}</span>
          <span>{t('sessions.signedIn', { at: moment(signedInAt) })}</span>
          <span>{t('sessions.address', { address })}</span>
          {trustedDevice && <span>{t('sessions.trusted')}</span>}
        </p>
      </div>
      {!current && (
        <Button busy={busy} onClick={onEnd}>
          {t('sessions.end')}
          <span className="visually-hidden"> {device}</span>
        </Button>
      )}
    </li>
  );
}
