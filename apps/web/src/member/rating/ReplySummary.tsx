import { CONTACT_WAYS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import page from '../layout/Page.module.css';

/** What is being rated, in a few lines, with the way to the whole letter. */
export function ReplySummary({ found, reply }: { found: Case; reply: Reply }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const contacts = found.contacts.filter((contact) => contact.assignmentId === reply.assignmentId);
  const counted = CONTACT_WAYS.map((way) => ({ way, count: contacts.filter((contact) => contact.way === way).length }))
    .filter(({ count }) => count > 0)
    .map(({ way, count }) => t('rate.contacts', { way: words.contactWays[way], count }))
    .join(t('member:between'));
  return (
    <section className={page.panel}>
      <h2>{t('rate.replyOf', { unit: reply.unitName })}</h2>
      <dl className={page.facts}>
        {reply.documentNumber && (
          <>
            <dt>{t('rate.documentNumber')}</dt>
            <dd>{reply.documentNumber}</dd>
          </>
        )}
        {reply.classCode && (
          <>
            <dt>{t('rate.class')}</dt>
            <dd>{words.replyClasses[reply.classCode].label}</dd>
          </>
        )}
        {counted !== '' && (
          <>
            <dt>{t('rate.contacted')}</dt>
            <dd>{counted}</dd>
          </>
        )}
      </dl>
      <p>
        <Link className={page.alone} to={`/cases/${found.id}`}>
          {t('rate.read')}
        </Link>
      </p>
    </section>
  );
}
