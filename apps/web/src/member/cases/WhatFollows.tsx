import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { actionOf } from './cases';

/** Before an act: who will be told and what becomes due, as the API says it. */
export function WhatFollows({ found, step }: { found: Case; step: string }) {
  const { t } = useTranslation(['member', 'calendar']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const action = actionOf(found, step);
  if (!action) return null;
  const told = action.tells.map((one) =>
    one.names.length > 0 ? one.names.join(t('between')) : words.audiences[found.kind][one.audience],
  );
  return (
    <>
      {told.length > 0 && <p>{t('follows.told', { names: told.join(t('between')) })}</p>}
      {action.makesDue.map((due) => (
        <p key={due.clock}>
          {t('follows.due', { clock: t(`calendar:clock.${due.clock}`), day: dates.longDay(due.dueOn) })}
        </p>
      ))}
    </>
  );
}
