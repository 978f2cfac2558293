import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProcedureWords, useReplyClass } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import page from '../layout/Page.module.css';

/** What is being rated, in a few lines, with the way to the whole letter. */
export function ReplySummary({ found, reply }: { found: Case; reply: Reply }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const replyClass = useReplyClass();
  const contacts = found.contacts.filter((contact) => contact.assignmentId === reply.assignmentId);
  const counted = Object.entries(Object.groupBy(contacts, (contact) => contact.way))
    .map(([way, held]) =>
      t('rate.contacts', { way: words.contactWays[way as keyof typeof words.contactWays], count: held.length }),
    )
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
            <dd>{replyClass(reply.classCode).label}</dd>
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
        <Link to={`/cases/${found.id}`}>{t('rate.read')}</Link>
      </p>
    </section>
  );
}
