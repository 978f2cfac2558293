import { useTranslation } from 'react-i18next';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import { talksOf, type Talk } from '../../features/cases/contacts';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Contact } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Paragraphs } from '../../ui/Paragraphs';
import { Tag } from '../lists/Tag';
import styles from './caseTabs.module.css';

/** When, how and with whom the units talked with the proposer, and what he says to it. */
export function ContactsTab({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  if (kase.contacts.length === 0) return <p className={styles.none}>{t('contacts.none')}</p>;
  const newestFirst = talksOf(kase).sort((one, other) => other.contact.heldOn.localeCompare(one.contact.heldOn));
  return (
    <ul className={styles.contacts}>
      {newestFirst.map((talk) => (
        <TalkShown key={talk.contact.id} kase={kase} talk={talk} />
      ))}
    </ul>
  );
}

function TalkShown({ kase, talk: { contact, earlier } }: { kase: Case; talk: Talk }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  const evidence = kase.attachments.filter(({ id }) => id === contact.upheldFileId);
  return (
    <li>
      <Record kase={kase} contact={contact} />
      {contact.correctedBecause && (
        <p className="muted">{t('contacts.corrected', { reason: contact.correctedBecause })}</p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('contacts.earlier', { count: earlier.length })}</summary>
          {earlier.map((old) => (
            <Record key={old.id} kase={kase} contact={old} />
          ))}
        </details>
      )}
      {contact.answer && contact.answeredAt && (
        <p>
          <Tag tone={contact.answer === 'noObjection' ? 'green' : 'red'}>{words.contactAnswers[contact.answer]}</Tag>{' '}
          {contact.answerWords}{' '}
          <span className="muted">{t('contacts.answered', { at: dates.recorded(contact.answeredAt) })}</span>
        </p>
      )}
      {contact.upheldOn && (
        <>
          <p>{t('contacts.upheld', { day: dates.fullDay(contact.upheldOn), reason: contact.upheldBecause ?? '' })}</p>
          {evidence.length > 0 && <AttachmentList attachments={evidence} />}
        </>
      )}
    </li>
  );
}

/** One record of a talk, as it was entered. */
function Record({ kase, contact }: { kase: Case; contact: Contact }) {
  const { t } = useTranslation(['consoleCase', 'console']);
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  const files = kase.attachments.filter(({ subjectId }) => subjectId === contact.id);
  return (
    <>
      <h3>
        {dates.fullDay(contact.heldOn)} <Tag>{words.contactWays[contact.way]}</Tag>
        {contact.round > 1 && <Tag tone="red">{t('console:mark.round', { number: contact.round })}</Tag>}
        {contact.supplement && <Tag>{t('contacts.supplement')}</Tag>}
      </h3>
      <p className="muted">{t('contacts.who', { unit: contact.unitName, people: contact.people })}</p>
      <Paragraphs text={contact.summary} />
      {files.length > 0 && <AttachmentList attachments={files} />}
      <p className={styles.recorded}>
        {t('contacts.recorded', { by: contact.recordedBy, at: dates.recorded(contact.recordedAt) })}
      </p>
    </>
  );
}
