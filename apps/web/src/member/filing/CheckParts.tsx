import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import type { ProposalText } from '../../features/cases/proposalText';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Invitation } from '../../lib/schemas';
import { Banner } from '../../ui/Banner';
import { usePersonName } from '../../ui/PersonName';
import page from '../layout/Page.module.css';
import styles from './filing.module.css';
import type { StepName } from './steps';

interface PartProps {
  /** Where it is written. */
  to: string;
  step: StepName;
  name: string;
  said: boolean;
  children: ReactNode;
}

/** One part of the text with the way back to its screen. */
export function Part({ to, step, name, said, children }: PartProps) {
  const { t } = useTranslation(['filing', 'member']);
  return (
    <section className={page.panel}>
      <div className={styles.partHead}>
        <h2>{name}</h2>
        <Link id={`check-${step}`} to={to}>
          {t('check.change')} <span className="visually-hidden">{name}</span>
        </Link>
      </div>
      {said ? children : <p className={styles.missing}>{t('member:notFilledIn')}</p>}
    </section>
  );
}

/** How somebody who was asked is called. */
function useInvited() {
  const personName = usePersonName();
  return ({ memberName, toldApartBy }: Invitation) => personName({ name: memberName, toldApartBy });
}

interface CompanyProps {
  text: ProposalText;
  found: Case | undefined;
  addressOf: (step: StepName) => string;
}

/** Files, co-signers, suggested units and the wish, in short. */
export function Company({ text, found, addressOf }: CompanyProps) {
  const { t } = useTranslation(['filing', 'member', 'proposal']);
  const words = useProcedureWords();
  const named = useInvited();
  const files = found?.attachments.filter((attachment) => attachment.purpose === 'proposal') ?? [];
  const invited = found?.invitations.filter((one) => one.state === 'invited' || one.state === 'confirmed') ?? [];
  return (
    <>
      <Part to={addressOf('files')} step="files" name={t('company.files')} said>
        {files.length === 0 ? <p>{t('member:none')}</p> : <AttachmentList attachments={files} />}
      </Part>
      <Part to={addressOf('coSigners')} step="coSigners" name={t('coSigners.title')} said>
        <p>
          {invited.length === 0
            ? t('member:none')
            : invited.map((one) => `${named(one)} ${words.invitationStates[one.state]}`).join(t('member:between'))}
        </p>
      </Part>
      <Part to={addressOf('units')} step="units" name={t('company.units')} said>
        <p>{text.suggestedUnits === '' ? t('member:notFilledIn') : text.suggestedUnits}</p>
      </Part>
      <Part
        to={addressOf('wish')}
        step="wish"
        name={t('proposal:text.disclosureWish')}
        said={text.disclosureWish !== null}
      >
        <p>{text.disclosureWish && words.disclosureWishes[text.disclosureWish]}</p>
      </Part>
    </>
  );
}

/** Who has not answered yet, and what submitting means for them. */
export function OpenInvitations({ found }: { found: Case | undefined }) {
  const { t } = useTranslation(['filing', 'member']);
  const named = useInvited();
  const open = found?.invitations.filter((one) => one.state === 'invited') ?? [];
  if (open.length === 0) return null;
  return (
    <Banner tone="warning">
      <p>
        {t('check.openInvitations', {
          count: open.length,
          names: open.map(named).join(t('member:between')),
        })}
      </p>
    </Banner>
  );
}
