import { isBlank } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { writtenPoints, type ProposalText } from '../../features/cases/proposalText';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { CaseRow } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';
import { Button } from '../../ui/Button';
import { ReasonDialog } from '../case/ReasonDialog';
import { useQuestion } from '../../lib/useQuestion';
import { STEPS, type StepName } from '../filing/steps';
import { textOnDevice } from './drafts';
import styles from './drafts.module.css';

type Draft = NonNullable<CaseRow['draft']>;

/** On which screen each part of a text is written, the last of them first. */
const SCREENS: readonly (readonly [Draft['written'][number], StepName])[] = [
  ['disclosureWish', 'wish'],
  ['suggestedUnits', 'units'],
  ['invitations', 'coSigners'],
  ['attachments', 'files'],
  ['requests', 'points'],
  ['background', 'background'],
];

/** The furthest screen of which something is written. */
const reached = ({ written }: Draft): StepName => SCREENS.find(([part]) => written.includes(part))?.[1] ?? 'title';

const FIRST_WORDS = 24;

/** How the text begins, for telling it from another of the same title. */
function firstWords({ begins }: Draft): string {
  const letters = [...begins.trim().replace(/\s+/g, ' ')];
  return letters.length > FIRST_WORDS ? `${letters.slice(0, FIRST_WORDS).join('')}……` : letters.join('');
}

const NOTHING: Draft = { begins: '', written: [] };

/** The draft with what is on this device in place of what the server has of it. */
function asWritten(stored: Draft, text: Partial<ProposalText>): Draft {
  const { background, suggestedUnits, disclosureWish } = text;
  const points = text.requests && writtenPoints({ requests: text.requests });
  const isWritten: Partial<Record<Draft['written'][number], boolean>> = {
    ...(background !== undefined && { background: !isBlank(background) }),
    ...(points && { requests: points.length > 0 }),
    ...(suggestedUnits !== undefined && { suggestedUnits: !isBlank(suggestedUnits) }),
    ...(disclosureWish !== undefined && { disclosureWish: disclosureWish !== null }),
  };
  return {
    begins: [background ?? stored.begins, points?.[0]?.text ?? ''].find((words) => !isBlank(words)) ?? '',
    written: SCREENS.map(([part]) => part).filter((part) => isWritten[part] ?? stored.written.includes(part)),
  };
}

/** A draft: how far it is, how it begins, when it was saved, and how to be rid of it. */
export function DraftEntry({ row }: { row: CaseRow }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const { account, today } = useSession().session;
  const dates = useDates(today);
  const kept = unsent.about(account.id, row.id);
  const discarding = useQuestion(`discard.${row.id}`);
  const onDevice = textOnDevice(account.id, row);
  const draft = asWritten(row.draft ?? NOTHING, onDevice);
  const begins = firstWords(draft);
  const step = reached(draft);
  const title = (onDevice.title ?? row.title) || t('member:home.untitled');
  return (
    <li className={styles.draft}>
      <Link to={`/drafts/${row.id}/check`}>
        <b>{title}</b>
        <span>
          {t('drafts.reached', { at: STEPS.indexOf(step) + 1, of: STEPS.length, step: t(`drafts.step.${step}`) })}
        </span>
        <span>{begins === '' ? t('drafts.noWords') : t('drafts.begins', { words: begins })}</span>
      </Link>
      <div className={styles.foot}>
        {kept ? (
          <span className={styles.local}>{t('member:home.notUploaded', { at: dates.moment(kept.savedAt) })}</span>
        ) : (
          <span>{t('drafts.saved', { at: dates.moment(row.changedAt) })}</span>
        )}
        {/* Once it was submitted it is withdrawn instead. */}
        {row.submittedAt === null && (
          <Button kind="quiet" onClick={discarding.ask}>
            {words.steps[row.kind].discard} <span className="visually-hidden">{title}</span>
          </Button>
        )}
      </div>
      {discarding.isAsked && <ReasonDialog found={{ ...row, title }} step="discard" stays onClose={discarding.close} />}
    </li>
  );
}
