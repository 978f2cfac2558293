import { useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { bornAs, unbornTexts } from '../../features/cases/unborn';
import { newKey } from '../../lib/http';
import { useSession } from '../../lib/session/useSession';
import { LoadFailure, Skeleton } from '../../ui/States';
import { useCase } from '../cases/cases';
import { MissingPage } from '../layout/MissingPage';
import { useMandates } from '../mandates';
import { Drafting } from './Drafting';
import { isStep, type StepName } from './steps';

/** 提建议, 提交提案: one question per screen, saved while it is written. */
export function DraftPage() {
  const { id = 'new', step = 'title' } = useParams();
  const [search] = useSearchParams();
  const key = search.get('as');
  // A new draft gets its id from the first saving; the page, and what is being typed on it, stays. An address from before
  // that still calls it new.
  const [openedAs] = useState(() => (id === 'new' && key !== null && bornAs(key)) || id);
  // Files, co-signers, units and the wish stood on one screen once; addresses of it are still about.
  if (step === 'company')
    return <Navigate to={{ pathname: `/drafts/${id}/files`, search: `?${search.toString()}` }} replace />;
  if (!isStep(step)) return <MissingPage />;
  if (id === 'new' && openedAs !== 'new') return <Navigate to={`/drafts/${openedAs}/${step}`} replace />;
  return openedAs === 'new' ? <NewDraft id={id} step={step} named={key} /> : <StoredDraft id={id} step={step} />;
}

interface DraftProps {
  id: string;
  step: StepName;
}

/** `named`: the key in the address, under which the text will be brought into being; none where it is begun just now. */
function NewDraft({ id, step, named }: DraftProps & { named: string | null }) {
  const { account } = useSession().session;
  const mandates = useMandates();
  const [search] = useSearchParams();
  const found = useCase(id, id !== 'new');
  const [wanted] = useState(search.get('body'));
  const mandate = mandates.find(({ body }) => body.id === wanted) ?? mandates[0];
  const [kept, keep] = useState(named);
  if (kept === null && named !== null) keep(named);
  const begun = kept ?? named;
  if (!mandate) return <MissingPage />;
  const bodyId = mandate.body.id;
  if (begun === null) {
    // What was begun here and never reached the server is gone on with: the same intention is the same draft.
    const left = unbornTexts(account.id).find((text) => text.bodyId === bodyId);
    const to = `/drafts/new/${step}?body=${bodyId}&as=${left?.key ?? newKey()}`;
    return (
      <>
        <Navigate to={to} state={{ resumed: left !== undefined }} replace />
        {/* For this one moment there is no page: what stands below it waits. */}
        <Skeleton />
      </>
    );
  }
  return <Drafting step={step} bodyId={bodyId} kind={mandate.kind} begun={begun} stored={null} found={found.data} />;
}

function StoredDraft({ id, step }: DraftProps) {
  const found = useCase(id);
  if (found.data) {
    const { body, kind } = found.data;
    return <Drafting step={step} bodyId={body.id} kind={kind} begun={null} stored={found.data} found={found.data} />;
  }
  return found.isError ? (
    <LoadFailure asPage error={found.error} onRetry={() => void found.refetch()} />
  ) : (
    <Skeleton lines={6} />
  );
}
