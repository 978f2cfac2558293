import { useTranslation } from 'react-i18next';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import { talksOf, type Talk } from '../../features/cases/contacts';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Contact } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Paragraphs } from '../../ui/Paragraphs';
import page from '../layout/Page.module.css';
import { ContactAnswer } from './ContactAnswer';
import styles from './case.module.css';

/** 沟通记录: what was talked about, when, how and with whom, and what the author says to it. */
export function Contacts({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const talks = talksOf(found);
  if (talks.length === 0) return null;
  return (
    <section className={page.panel}>
      <h2>{t('case.contacts', { count: talks.length })}</h2>
      {talks.map((talk) => (
        <TalkShown key={talk.contact.id} found={found} talk={talk} />
      ))}
    </section>
  );
}

function TalkShown({ found, talk: { contact, earlier } }: { found: Case; talk: Talk }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const files = found.attachments.filter(({ subjectId }) => subjectId === contact.id);
  return (
    <div className={styles.contact}>
      <Record contact={contact} />
      {files.length > 0 && <AttachmentList attachments={files} />}
      {contact.supplement && <p>{t('case.contact.supplement')}</p>}
      {contact.correctedBecause && <p>{t('case.contact.corrected', { reason: contact.correctedBecause })}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{t('case.contact.earlier', { count: earlier.length })}</summary>
          {earlier.map((old) => (
            <Record key={old.id} contact={old} />
          ))}
        </details>
      )}
      {contact.answer && (
        <p>
          <b>{t('case.contact.answered', { answer: words.contactAnswers[contact.answer] })}</b> {contact.answerWords}
        </p>
      )}
      {contact.upheldOn && (
        <p>{t('case.contact.upheld', { day: dates.day(contact.upheldOn), reason: contact.upheldBecause ?? '' })}</p>
      )}
      {contact.answerable && <ContactAnswer found={found} contact={contact} />}
    </div>
  );
}

function Record({ contact }: { contact: Contact }) {
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  return (
    <>
      <b>
        {dates.day(contact.heldOn)} · {words.contactWays[contact.way]} · {contact.unitName}
      </b>
      <p>{contact.people}</p>
      <Paragraphs text={contact.summary} />
    </>
  );
}
