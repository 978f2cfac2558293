import { timelineSentence } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { isProblem } from '../../lib/problem';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { ActFailure } from '../../ui/ActFailure';
import { Banner } from '../../ui/Banner';

/** An act that was refused. After a conflict it says what has happened to the case meanwhile, and by whom, if the API has not. */
export function ActTrouble({ error, kase }: { error: unknown; kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  const last = kase.timeline.reduce<Case['timeline'][number] | undefined>(
    (latest, entry) => (latest && latest.at >= entry.at ? latest : entry),
    undefined,
  );
  if (!isProblem(error) || error.status !== 409 || !last) return <ActFailure error={error} />;
  return (
    <Banner tone="warning" role="alert" title={t('conflict.title')}>
      <p>{error.message}</p>
      {!error.params['by'] && (
        <p>
          {t('conflict.last')} <b>{timelineSentence(words, kase.kind, last, dates.day)}</b>
          {t('conflict.by', { by: last.by, at: dates.moment(last.at) })}
        </p>
      )}
      <p>{t('conflict.kept')}</p>
    </Banner>
  );
}
