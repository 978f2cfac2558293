import { ASSIGNMENT_LIMITS, type ContactAnswer as Answer } from '@jianyan/shared';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepCall } from '../../features/cases/stepCall';
import { useReadAt } from '../../features/cases/useReadAt';
import { useKeptWords } from '../../lib/kept';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Contact } from '../../lib/schemas';
import { lengthOf } from '../../lib/text';
import { Button } from '../../ui/Button';
import { RadioCards } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/TextArea';
import { useToast } from '../../ui/Toasts';
import { useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import { useQuestion } from '../../lib/useQuestion';
import { WhatFollows } from '../cases/WhatFollows';
import styles from './case.module.css';

interface ContactAnswerProps {
  found: Case;
  contact: Contact;
}

/** @param readAt as of when the talk, and what was answered to it, was read */
const callFor =
  ({ assignmentId, id: contactId }: Contact, readAt: string) =>
  ({ answer, words }: { answer: Answer; words: string }) =>
    stepCall('/api/assignments/{id}/answer-contact', {
      path: { id: assignmentId },
      body: { contactId, answer, ...(words === '' ? {} : { words }), readAt },
    });

/** 无异议 or 有异议, under the talk itself. */
export function ContactAnswer({ found, contact }: ContactAnswerProps) {
  const { t } = useTranslation(['memberPages', 'member']);
  const objecting = useQuestion(`object.${contact.id}`);
  const agree = useStep(callFor(contact, found.changedAt));
  const announce = useToast();
  return (
    <div className={styles.answers}>
      {contact.answer !== 'noObjection' && (
        <Button
          busy={agree.isPending}
          onClick={() =>
            agree.mutate({ answer: 'noObjection', words: '' }, { onSuccess: () => announce(t('case.contact.done')) })
          }
        >
          {t('case.contact.agree')}
        </Button>
      )}
      <Button disabled={agree.isPending} onClick={objecting.ask}>
        {t(contact.answer === null || contact.answer === 'noObjection' ? 'case.contact.object' : 'case.contact.change')}
      </Button>
      <StepOutcome caseId={found.id} error={agree.error} onLooked={agree.reset} />
      {objecting.isAsked && <Objection found={found} contact={contact} onClose={objecting.close} />}
    </div>
  );
}

interface Objected {
  answer?: Answer;
  words: string;
  readAt?: string;
}

const OBJECTIONS = ['differs', 'notHeld'] as const;

function Objection({ found, contact, onClose }: ContactAnswerProps & { onClose: () => void }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const { contactAnswers } = useProcedureWords();
  const subject = `answerContact.${contact.id}`;
  const { words: kept, change, drop } = useKeptWords<Objected>(subject, { words: '' });
  const { readAt, lookAgain } = useReadAt(found, kept.readAt);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const announce = useToast();
  const callOf = callFor(contact, readAt);
  const object = useStep(callOf, subject);
  const words = kept.words.trim();
  const answer = kept.answer === 'notHeld' ? 'notHeld' : 'differs';
  const isWhole = words !== '' && lengthOf(words) <= ASSIGNMENT_LIMITS.contactWords;
  const submit = () => {
    if (words === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    // Said and tidied up also when the dialog was left meanwhile; why it failed stands in the dialog.
    object.mutateAsync({ answer, words }).then(
      () => {
        announce(t('case.contact.done'));
        drop();
        onClose();
      },
      () => undefined,
    );
  };
  const close = () => !object.isPending && onClose();
  const onLooked = () => {
    change({ readAt: lookAgain() });
    object.reset();
  };
  return (
    <Dialog
      title={t('case.contact.objection')}
      onClose={close}
      onGone={onClose}
      actions={
        <>
          <Button kind="primary" busy={object.isPending} onClick={submit}>
            {t('case.contact.send')}
          </Button>
          <Button onClick={close}>{t('member:keep')}</Button>
        </>
      }
    >
      <RadioCards
        legend={t('case.contact.which')}
        options={OBJECTIONS.map((value) => ({ value, label: contactAnswers[value] }))}
        value={answer}
        onChange={(chosen) => !object.isPending && change({ answer: chosen, readAt })}
      />
      <TextArea
        ref={field}
        label={t('case.contact.words')}
        error={missing && words === '' ? t('case.contact.wordsMissing') : undefined}
        limit={ASSIGNMENT_LIMITS.contactWords}
        rows={3}
        readOnly={object.isPending}
        value={kept.words}
        onChange={(written) => change({ words: written, readAt })}
      />
      <WhatFollows found={found} call={isWhole ? callOf({ answer, words }) : undefined} />
      <StepOutcome caseId={found.id} error={object.error} onLooked={onLooked} />
    </Dialog>
  );
}
