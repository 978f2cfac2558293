import { timelineSentence } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';

/** What was done, in a sentence: what the person did, not what the system did because of it. */
export function useSaidOfAct(): (answer: Case) => string {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  return (answer) => {
    // Of several of one moment the first was pressed; the others followed from it.
    const last = answer.timeline
      .filter(({ actor }) => actor !== 'system')
      .sort((one, other) => other.at.localeCompare(one.at) || one.id.localeCompare(other.id))[0];
    return `${t('done.title')} ${last ? timelineSentence(words, answer.kind, last, dates.day) : ''}`;
  };
}
