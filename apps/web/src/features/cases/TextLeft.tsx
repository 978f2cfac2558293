import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { KeptTexts } from '../../ui/KeptTexts';
import { textSubject } from './unborn';

interface TextLeftProps {
  found: Pick<Case, 'availableActions'>;
  /** Whose text it is: the case, a reply, a part. */
  subjectId: string;
}

/** Where one of these can be taken, the text is gone on with on its own page. */
const WRITING: readonly string[] = ['autosave', 'draftOpinion'];

/**
 * What was typed here and not saved before the text was submitted, passed on or discarded elsewhere: no page writes it any
 * more, so it is shown where one is led to instead.
 */
export function TextLeft({ found, subjectId }: TextLeftProps) {
  const { t } = useTranslation(['proposal', 'common']);
  const { account, today } = useSession().session;
  const subject = textSubject(subjectId);
  const [left, setLeft] = useState(() => unsent.of(account.id).filter((text) => text.subject === subject));
  const isWritten = found.availableActions.some((act) => WRITING.includes(act.step) && act.subjectId === subjectId);
  if (isWritten || left.length === 0) return null;
  const discard = () => {
    unsent.drop(account.id, subject);
    setLeft([]);
  };
  return (
    <div className="no-print">
      <Banner tone="warning">
        <p>
          <b>{t('left.title')}</b>
        </p>
        <p>{t('left.hint')}</p>
        <KeptTexts
          texts={left}
          today={today}
          acts={() => <Button onClick={discard}>{t('common:kept.discard')}</Button>}
        />
      </Banner>
    </div>
  );
}
