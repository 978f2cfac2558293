import { REPLY_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { stepCall } from '../../features/cases/stepCall';
import { useKeptWords } from '../../lib/kept';
import type { Case, Reply } from '../../lib/schemas';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/TextArea';
import { useToast } from '../../ui/Toasts';
import { mayTake, useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';

/** A co-signer's word on a reply; the author rates instead. */
export function CommentForm({ found, reply }: { found: Case; reply: Reply }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const announce = useToast();
  const subject = `comment.${reply.id}`;
  const { words, change, drop } = useKeptWords(subject, { text: '' });
  const callOf = (text: string) => stepCall('/api/replies/{id}/comment', { path: { id: reply.id }, body: { text } });
  const comment = useStep(callOf, subject);
  const text = words.text.trim();
  if (!mayTake(found, 'comment') || reply.round !== found.round) return null;
  const done = () => {
    announce(t('case.commentDone'));
    drop();
  };
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '' && !comment.isPending) comment.mutate(text, { onSuccess: done });
      }}
    >
      <TextArea
        label={t('case.comment')}
        hint={t('case.commentHint')}
        limit={REPLY_LIMITS.comment}
        rows={3}
        readOnly={comment.isPending}
        value={words.text}
        onChange={(written) => change({ text: written })}
      />
      <StepOutcome caseId={found.id} error={comment.error} onLooked={comment.reset} />
      <Button type="submit" busy={comment.isPending}>
        {t('case.commentSend')}
      </Button>
    </form>
  );
}
