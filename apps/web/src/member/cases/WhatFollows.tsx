import { useTranslation } from 'react-i18next';
import { clocksBegun, type Foreseen, namesTold, whereItLeads } from '../../features/cases/consequences';
import type { StepCall } from '../../features/cases/stepCall';
import { usePreview } from '../../features/cases/usePreview';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Preview } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { useKeptHeight } from '../../ui/keptHeight';
import styles from './cases.module.css';

interface WhatFollowsProps {
  found: Foreseen;
  /** The step as it would be sent now; none while something is missing in it. */
  call: StepCall | undefined;
}

/** Before an act: who will be told, what becomes due and where it leads, as the act itself says. */
export function WhatFollows({ found, call }: WhatFollowsProps) {
  const { t } = useTranslation('member');
  const { preview, error } = usePreview(found, call);
  const box = useKeptHeight(preview);
  return (
    <div ref={box} className={styles.follows}>
      {preview && <Foretold found={found} call={call} preview={preview} />}
      {!preview && !error && <p>{t(call ? 'follows.asking' : 'follows.open')}</p>}
    </div>
  );
}

function Foretold({ found, call, preview }: WhatFollowsProps & { preview: Preview }) {
  const { t } = useTranslation(['member', 'calendar']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const told = namesTold(preview);
  const leads = whereItLeads(words, found, preview, call);
  return (
    <>
      {told.length > 0 && <p>{t('follows.told', { names: told.join(t('between')) })}</p>}
      {clocksBegun(preview).map(({ clock, dueOn }) => (
        <p key={clock + dueOn}>
          {t('follows.due', { clock: t(`calendar:clock.${clock}`), day: dates.longDay(dueOn) })}
        </p>
      ))}
      {leads && <p>{t('follows.leads', { state: leads })}</p>}
    </>
  );
}
