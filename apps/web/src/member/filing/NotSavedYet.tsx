import { isBlank } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import type { ProposalText } from '../../features/cases/proposalText';
import page from '../layout/Page.module.css';

/** Why files and co-signers have to wait: the server does not have the text yet. */
export function NotSavedYet({ text }: { text: ProposalText }) {
  const { t } = useTranslation('filing');
  return <p className={page.lead}>{t(isBlank(text.title) ? 'company.titleFirst' : 'company.savedFirst')}</p>;
}
