import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { emptyText, proposalText } from '../../features/cases/proposalText';
import { rememberBirth } from '../../features/cases/unborn';
import { useCaseText } from '../../features/cases/useCaseText';
import { newKey } from '../../lib/http';
import type { Case, CaseKind } from '../../lib/schemas';
import { Banner } from '../../ui/Banner';
import { actionOf } from '../cases/cases';
import { LeadToCase } from '../cases/LeadToCase';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { BackgroundStep } from './BackgroundStep';
import { CheckStep } from './CheckStep';
import { CoSignersStep } from './CoSignersStep';
import { ConflictDialog } from './ConflictDialog';
import { FilesStep } from './FilesStep';
import { PointsStep } from './PointsStep';
import { SaveState } from './SaveState';
import { StepBar } from './StepBar';
import { TextIsConfirmed } from './TextIsConfirmed';
import { TitleStep } from './TitleStep';
import { UnitsStep } from './UnitsStep';
import { WishStep } from './WishStep';
import { STEPS, type StepName } from './steps';

interface DraftingProps {
  step: StepName;
  bodyId: string;
  kind: CaseKind;
  /** The key of a text that was begun on this page; none for a draft that was there. */
  begun: string | null;
  /** The case when the page was opened; none for a new draft. */
  stored: Case | null;
  /** The case as it stands now. */
  found: Case | undefined;
}

const PARTS = {
  title: TitleStep,
  background: BackgroundStep,
  points: PointsStep,
  files: FilesStep,
  coSigners: CoSignersStep,
  units: UnitsStep,
  wish: WishStep,
  check: CheckStep,
};

/** Whether this is, for this person, still a text to be written and handed in. */
const isWritten = (found: Case): boolean => Boolean(actionOf(found, 'autosave') ?? actionOf(found, 'submit'));

/** One draft on its screens, for as long as somebody works on it. */
export function Drafting({ step, bodyId, kind, begun, stored, found }: DraftingProps) {
  const { t } = useTranslation('filing');
  const key = begun ?? '';
  const text = proposalText(bodyId, key);
  const draft = useCaseText(text, stored ? text.read(stored) : { id: null, text: emptyText(), key }, found);
  const navigate = useNavigate();
  const { id } = useParams();
  const [isSubmitting, setSubmitting] = useState(false);

  useEffect(() => {
    if (draft.id && begun) rememberBirth(begun, draft.id);
    // A step, or a way out, pressed in the moment the id arrives is in the address already and drawn a little later.
    const stillHere = window.location.pathname.endsWith(`/drafts/new/${step}`);
    if (draft.id && id === 'new' && stillHere) void navigate(`/drafts/${draft.id}/${step}`, { replace: true });
  }, [draft.id, begun, id, step, navigate]);

  if (found && !isWritten(found) && !isSubmitting) return <LeadToCase found={found} because="notDraft" />;
  const addressOf = (to: StepName) =>
    draft.id ? `/drafts/${draft.id}/${to}` : `/drafts/new/${to}?body=${bodyId}&as=${key}`;
  const go = (next: StepName) => {
    void draft.flush();
    void navigate(addressOf(next));
  };
  const Part = PARTS[step];
  const before = STEPS[STEPS.indexOf(step) - 1];
  return (
    <div className={page.narrow}>
      {before && step !== 'check' ? <Back to={addressOf(before)}>{t('back')}</Back> : <Back />}
      <StepBar step={step} kind={kind} />
      {!draft.id && <Resumed bodyId={bodyId} />}
      <SaveState {...draft} onRetry={() => void draft.flush()} />
      {found && <TextIsConfirmed found={found} />}
      <Part key={step} {...{ draft, kind, found, addressOf }} onGo={go} onSubmitting={setSubmitting} />
      <ConflictDialog draft={draft} />
    </div>
  );
}

/** Whoever wanted to begin something else can still do so. */
function Resumed({ bodyId }: { bodyId: string }) {
  const { t } = useTranslation('filing');
  const state = useLocation().state as { resumed?: boolean } | null;
  if (!state?.resumed) return null;
  return (
    <Banner>
      <p>
        {t('resumed')}{' '}
        <Link to={`/drafts/new/title?body=${bodyId}&as=${newKey()}`} reloadDocument>
          {t('another')}
        </Link>
      </p>
    </Banner>
  );
}
