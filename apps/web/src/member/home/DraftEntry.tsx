import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Button } from '../../ui/Button';
import { ReasonDialog } from '../case/ReasonDialog';
import { mayTake } from '../cases/cases';
import { useQuestion } from '../cases/useQuestion';
import { STEPS, type StepName } from '../filing/steps';
import styles from './drafts.module.css';

/** The furthest screen of which something is written. */
function reached({ background, requests, attachments, invitations, suggestedUnits, disclosureWish }: Case): StepName {
  if (disclosureWish) return 'wish';
  if (suggestedUnits !== '') return 'units';
  if (invitations.length > 0) return 'coSigners';
  if (attachments.length > 0) return 'files';
  if (requests.length > 0) return 'points';
  return background === '' ? 'title' : 'background';
}

const FIRST_WORDS = 24;

/** How the text begins, for telling it from another of the same title. */
function firstWords({ background, requests }: Case): string {
  const text = (background === '' ? (requests[0]?.text ?? '') : background).trim().replace(/\s+/g, ' ');
  const letters = [...text];
  return letters.length > FIRST_WORDS ? `${letters.slice(0, FIRST_WORDS).join('')}……` : text;
}

/** A draft: how far it is, how it begins, when it was saved, and how to be rid of it. */
export function DraftEntry({ draft }: { draft: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const discarding = useQuestion(`discard.${draft.id}`);
  const begins = firstWords(draft);
  const step = reached(draft);
  const title = draft.title === '' ? t('member:home.untitled') : draft.title;
  return (
    <li className={styles.draft}>
      <Link to={`/drafts/${draft.id}/check`}>
        <b>{title}</b>
        <span>
          {t('drafts.reached', { at: STEPS.indexOf(step) + 1, of: STEPS.length, step: t(`drafts.step.${step}`) })}
        </span>
        <span>{begins === '' ? t('drafts.noWords') : t('drafts.begins', { words: begins })}</span>
      </Link>
      <div className={styles.foot}>
        <span>{t('drafts.saved', { at: dates.moment(draft.changedAt) })}</span>
        {mayTake(draft, 'discard') && (
          <Button kind="quiet" onClick={discarding.ask}>
            {words.steps[draft.kind].discard} <span className="visually-hidden">{title}</span>
          </Button>
        )}
      </div>
      {discarding.isAsked && <ReasonDialog found={draft} step="discard" stays onClose={discarding.close} />}
    </li>
  );
}
