import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { emptyText, proposalText } from '../../features/cases/proposalText';
import { useCaseText } from '../../features/cases/useCaseText';
import type { Case, CaseKind } from '../../lib/schemas';
import { LoadFailure, Skeleton } from '../../ui/States';
import { useCase } from '../cases/cases';
import { Back } from '../layout/Back';
import { MissingPage } from '../layout/MissingPage';
import page from '../layout/Page.module.css';
import { useMandates } from '../mandates';
import { BackgroundStep } from './BackgroundStep';
import { CheckStep } from './CheckStep';
import { CompanyStep } from './CompanyStep';
import { ConflictDialog } from './ConflictDialog';
import { PointsStep } from './PointsStep';
import { SaveState } from './SaveState';
import { StepBar } from './StepBar';
import { TitleStep } from './TitleStep';
import { TextIsConfirmed } from './TextIsConfirmed';
import { isStep, STEPS, type StepName } from './steps';

/** 提建议, 提提案: one question per screen, saved while it is written. */
export function DraftPage() {
  const { id = 'new', step = 'title' } = useParams();
  const [search] = useSearchParams();
  const mandates = useMandates();
  // A new draft gets its id from the first saving; the page, and what is being typed on it, stays.
  const [openedAs] = useState(id);
  const found = useCase(id, id !== 'new');
  const mandate = mandates.find((one) => one.body.id === search.get('body')) ?? mandates[0];
  if (!isStep(step)) return <MissingPage />;
  if (openedAs === 'new')
    return mandate ? (
      <Drafting step={step} bodyId={mandate.body.id} kind={mandate.kind} stored={null} found={found.data} />
    ) : (
      <MissingPage />
    );
  if (!found.data)
    return found.isError ? (
      <LoadFailure error={found.error} onRetry={() => void found.refetch()} />
    ) : (
      <Skeleton lines={6} />
    );
  return (
    <Drafting step={step} bodyId={found.data.body.id} kind={found.data.kind} stored={found.data} found={found.data} />
  );
}

interface DraftingProps {
  step: StepName;
  bodyId: string;
  kind: CaseKind;
  /** The case when the page was opened; none for a new draft. */
  stored: Case | null;
  /** The case as it stands now. */
  found: Case | undefined;
}

const PARTS = {
  title: TitleStep,
  background: BackgroundStep,
  points: PointsStep,
  company: CompanyStep,
  check: CheckStep,
};

function Drafting({ step, bodyId, kind, stored, found }: DraftingProps) {
  const { t } = useTranslation('filing');
  const text = proposalText(bodyId);
  const draft = useCaseText(text, stored ? text.read(stored) : { id: null, text: emptyText() }, found);
  const navigate = useNavigate();
  const { id } = useParams();

  useEffect(() => {
    // A step, or a way out, pressed in the moment the id arrives is in the address already and drawn a little later.
    const stillHere = window.location.pathname.endsWith(`/drafts/new/${step}`);
    if (draft.id && id === 'new' && stillHere) void navigate(`/drafts/${draft.id}/${step}`, { replace: true });
  }, [draft.id, id, step, navigate]);

  const go = (next: StepName) => {
    void draft.flush();
    void navigate(`/drafts/${draft.id ?? 'new'}/${next}${draft.id ? '' : `?body=${bodyId}`}`);
  };
  const Part = PARTS[step];
  const before = STEPS[STEPS.indexOf(step) - 1];
  return (
    <div className={page.narrow}>
      {before && step !== 'check' ? <Back to={`/drafts/${draft.id ?? 'new'}/${before}`}>{t('back')}</Back> : <Back />}
      <StepBar step={step} kind={kind} />
      <SaveState {...draft} onRetry={() => void draft.flush()} />
      {found && <TextIsConfirmed found={found} />}
      <Part key={step} draft={draft} kind={kind} found={found} onGo={go} />
      <ConflictDialog draft={draft} />
    </div>
  );
}
