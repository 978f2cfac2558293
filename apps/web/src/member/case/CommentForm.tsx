import { useState } from 'react';
import { REPLY_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { stepCall } from '../../features/cases/stepCall';
import type { Case, Reply } from '../../lib/schemas';
import { ActFailure } from '../../ui/ActFailure';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/TextArea';
import { mayTake, useStep } from '../cases/cases';

/** A co-signer's word on a reply; the author rates instead. */
export function CommentForm({ found, reply }: { found: Case; reply: Reply }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const [text, setText] = useState('');
  const comment = useStep<string>((words) =>
    stepCall('/api/replies/{id}/comment', { path: { id: reply.id }, body: { text: words } }),
  );
  if (!mayTake(found, 'comment') || reply.round !== found.round) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') comment.mutate(text.trim(), { onSuccess: () => setText('') });
      }}
    >
      <TextArea
        label={t('case.comment')}
        hint={t('case.commentHint')}
        limit={REPLY_LIMITS.comment}
        rows={3}
        value={text}
        onChange={setText}
      />
      <ActFailure error={comment.error} />
      <Button type="submit" busy={comment.isPending}>
        {t('case.commentSend')}
      </Button>
    </form>
  );
}
