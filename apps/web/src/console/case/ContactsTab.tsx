import { useTranslation } from 'react-i18next';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Paragraphs } from '../../ui/Paragraphs';
import { Tag } from '../lists/Tag';
import styles from './caseTabs.module.css';

/** When, how and with whom the units talked with the proposer. */
export function ContactsTab({ kase }: { kase: Case }) {
  const { t } = useTranslation(['consoleCase', 'console']);
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  if (kase.contacts.length === 0) return <p className={styles.none}>{t('contacts.none')}</p>;
  const newestFirst = [...kase.contacts].sort((one, other) => other.heldOn.localeCompare(one.heldOn));
  return (
    <ul className={styles.contacts}>
      {newestFirst.map((contact) => {
        const files = kase.attachments.filter(({ subjectId }) => subjectId === contact.id);
        return (
          <li key={contact.id}>
            <h3>
              {dates.fullDay(contact.heldOn)} <Tag>{words.contactWays[contact.way]}</Tag>
              {contact.round > 1 && <Tag tone="red">{t('console:mark.round', { number: contact.round })}</Tag>}
            </h3>
            <p className="muted">{t('contacts.who', { unit: contact.unitName, people: contact.people })}</p>
            <Paragraphs text={contact.summary} />
            {files.length > 0 && <AttachmentList attachments={files} />}
            <p className={styles.recorded}>
              {t('contacts.recorded', { by: contact.recordedBy, at: dates.recorded(contact.recordedAt) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
