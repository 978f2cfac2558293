import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import type { FieldError } from '../../lib/forms';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { ActFailure } from '../../ui/ActFailure';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { OfficialText, Points } from '../../ui/OfficialText';
import { PageTitle } from '../../ui/PageTitle';
import { actionOf, useStep } from '../cases/cases';
import { WhatFollows } from '../cases/WhatFollows';
import page from '../layout/Page.module.css';
import type { StepProps } from './DraftPage';
import { writtenPoints, type DraftText } from './draftText';
import type { StepName } from './steps';
import styles from './filing.module.css';

/** 核对: everything once more, each part with its way back, and what follows from submitting. */
export function CheckStep({ draft, kind, found }: StepProps) {
  const { t } = useTranslation(['filing', 'member']);
  const words = useProcedureWords();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const { text, keeper, id } = draft;
  const submit = useStep<string>((caseId) => `/proposals/${caseId}/submit`);
  const [busy, setBusy] = useState(false);

  const send = async () => {
    const missing = missingParts(text).map((part) => ({ field: `check-${part}`, message: t(`check.missing.${part}`) }));
    setErrors(missing);
    if (missing.length > 0 || busy) return;
    setBusy(true);
    try {
      // What is not saved is not submitted: the page shows why instead.
      if (!(await keeper.flush())) return;
      const stored = keeper.snapshot().id;
      if (stored)
        await submit.mutateAsync(stored).then(
          () => navigate(`/cases/${stored}/receipt`),
          () => undefined,
        );
    } finally {
      setBusy(false);
    }
  };

  const points = writtenPoints(text).map((point) => ({ id: point.key, text: point.text }));
  const at = { id: id ?? 'new' };
  return (
    <>
      <PageTitle wrong={errors.length > 0}>{t('check.title')}</PageTitle>
      <ErrorSummary errors={errors} />
      {found?.decision && found.state === 'returned' && (
        <Banner tone="warning" title={t('check.returned')}>
          <p>{[found.decision.reason, found.decision.words].filter(Boolean).join(t('member:stop'))}</p>
        </Banner>
      )}
      <Part {...at} step="title" name={t('title.label')} said={text.title !== ''}>
        <p className={styles.bold}>{text.title}</p>
      </Part>
      <Part {...at} step="background" name={t('background.label')} said={text.background !== ''}>
        <OfficialText text={text.background} />
      </Part>
      <Part {...at} step="points" name={t('heading.points')} said={points.length > 0}>
        <Points points={points} />
      </Part>
      <Part {...at} step="company" name={t('heading.company')} said>
        <Company text={text} found={found} />
      </Part>
      <section className={page.panel}>
        <h2>{t('check.follows')}</h2>
        {found && <WhatFollows found={found} step="submit" />}
        <OpenInvitations found={found} />
        <ActFailure error={submit.error} />
        <div className={page.buttons}>
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {words.steps[kind].submit}
          </Button>
        </div>
        {found && (actionOf(found, 'submit')?.unmet ?? []).length === 0 && (
          <p className={styles.hint}>{t('check.after')}</p>
        )}
      </section>
    </>
  );
}

type Missing = 'title' | 'background' | 'points' | 'company';

function missingParts(text: DraftText): Missing[] {
  const missing: Missing[] = [];
  if (text.title.trim() === '') missing.push('title');
  if (text.background.trim() === '') missing.push('background');
  if (writtenPoints(text).length === 0) missing.push('points');
  if (!text.disclosureWish) missing.push('company');
  return missing;
}

interface PartProps {
  id: string;
  step: StepName;
  name: string;
  said: boolean;
  children: ReactNode;
}

function Part({ id, step, name, said, children }: PartProps) {
  const { t } = useTranslation(['filing', 'member']);
  return (
    <section className={page.panel}>
      <div className={styles.partHead}>
        <h2>{name}</h2>
        <Link id={`check-${step}`} to={`/drafts/${id}/${step}`}>
          {t('check.change')} <span className="visually-hidden">{name}</span>
        </Link>
      </div>
      {said ? children : <p className={styles.missing}>{t('member:notFilledIn')}</p>}
    </section>
  );
}

function Company({ text, found }: { text: DraftText; found: Case | undefined }) {
  const { t } = useTranslation(['filing', 'member']);
  const words = useProcedureWords();
  const files = found?.attachments.filter((attachment) => attachment.purpose === 'proposal') ?? [];
  const invited = found?.invitations.filter((one) => one.state === 'invited' || one.state === 'confirmed') ?? [];
  return (
    <dl className={page.facts}>
      <dt>{t('company.files')}</dt>
      <dd>{files.length === 0 ? t('member:none') : <AttachmentList attachments={files} />}</dd>
      <dt>{t('coSigners.title')}</dt>
      <dd>
        {invited.length === 0
          ? t('member:none')
          : invited.map((one) => `${one.memberName} ${words.invitationStates[one.state]}`).join(t('member:between'))}
      </dd>
      <dt>{t('company.units')}</dt>
      <dd>{text.suggestedUnits === '' ? t('member:notFilledIn') : text.suggestedUnits}</dd>
      <dt>{t('company.wishName')}</dt>
      <dd>{text.disclosureWish ? words.disclosureWishes[text.disclosureWish] : t('member:notFilledIn')}</dd>
    </dl>
  );
}

function OpenInvitations({ found }: { found: Case | undefined }) {
  const { t } = useTranslation(['filing', 'member']);
  const open = found?.invitations.filter((one) => one.state === 'invited') ?? [];
  if (open.length === 0) return null;
  return (
    <Banner tone="warning">
      <p>
        {t('check.openInvitations', {
          count: open.length,
          names: open.map((one) => one.memberName).join(t('member:between')),
        })}
      </p>
    </Banner>
  );
}
