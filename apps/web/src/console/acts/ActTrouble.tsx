import { timelineSentence } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../lib/dates';
import { TextNotSaved } from '../../lib/draft/typedTexts';
import { isProblem } from '../../lib/problem';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Action, Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { ActOutcome } from '../../ui/ActOutcome';
import { Banner } from '../../ui/Banner';
import { usePersonName } from '../../ui/PersonName';
import { wayOf } from './steps';

interface ActTroubleProps {
  error: unknown;
  kase: Case;
  action: Action;
  /** The act was one press: nothing was typed for it. */
  onePress?: boolean;
}

/** An act that was refused. After a conflict it says what has happened to the case meanwhile, and by whom, if the API has not. */
export function ActTrouble({ error, kase, action, onePress = false }: ActTroubleProps) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  const personName = usePersonName();
  // What followed by itself was nobody's.
  const last = kase.timeline
    .filter(({ by }) => by !== '')
    .reduce<Case['timeline'][number] | undefined>(
      (latest, entry) => (latest && latest.at >= entry.at ? latest : entry),
      undefined,
    );
  if (error instanceof TextNotSaved) return <NotSaved kase={kase} action={action} />;
  if (!isProblem(error) || error.status !== 409 || !last) return <ActOutcome error={error} />;
  return (
    <Banner tone="warning" role="alert" title={t('conflict.title')}>
      <p>{error.message}</p>
      {!error.params['by'] && (
        <p>
          {t('conflict.last')} <b>{timelineSentence(words, kase.kind, last, dates.day)}</b>
          {t('conflict.by', { by: personName({ ...last, name: last.by }), at: dates.moment(last.at) })}
        </p>
      )}
      <p>{t(onePress ? 'conflict.renewed' : 'conflict.kept')}</p>
    </Banner>
  );
}

/** Words that were typed for what is handed on are on this device alone: with the way to where they are. */
function NotSaved({ kase, action }: Pick<ActTroubleProps, 'kase' | 'action'>) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const way = wayOf({ machine: action.machine, step: action.machine === 'assignment' ? 'draftOpinion' : 'autosave' });
  return (
    <Banner tone="warning" role="alert" title={t('act.notSaved')}>
      <p>
        {t('act.notSavedHint')}{' '}
        {way && 'page' in way && <Link to={way.page({ kase, action, words })}>{t(`act.${way.says}`)}</Link>}
      </p>
    </Banner>
  );
}
