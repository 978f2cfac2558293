import { useDeferredValue, useRef, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stepCall } from '../../features/cases/stepCall';
import { useDates } from '../../lib/dates';
import { http } from '../../lib/http';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Choice, Invitation } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { ActFailure } from '../../ui/ActFailure';
import { ActOutcome } from '../../ui/ActOutcome';
import { Button } from '../../ui/Button';
import { LoadFailure } from '../../ui/States';
import { TextInput } from '../../ui/TextInput';
import { mayTake, useStep } from '../cases/cases';
import page from '../layout/Page.module.css';
import styles from './filing.module.css';

const OFFERED = 8;

/** 联名: members are found by name or pinyin initials and invited one by one; each confirms in person. */
export function CoSignerField({ found }: { found: Case }) {
  const { t } = useTranslation(['filing', 'member']);
  const [name, setName] = useState('');
  const invite = useStep<string>((memberId) =>
    stepCall('/api/proposals/{id}/invite', { path: { id: found.id }, body: { memberIds: [memberId] } }),
  );
  const asked = found.invitations.filter((invitation) => invitation.state !== 'recalled');
  const { offered, answered, error, retry } = useOffered(found, name);
  const field = useRef<HTMLInputElement>(null);
  // One at a time: what becomes of each is said.
  const ask = (memberId: string) =>
    !invite.isPending &&
    invite.mutate(memberId, {
      onSuccess: () => {
        setName('');
        field.current?.focus();
      },
    });
  return (
    <section className={page.panel}>
      <h2>
        {t('coSigners.title')} <span className={styles.optional}>{t('member:optional')}</span>
      </h2>
      <p className={styles.hint}>{t(`coSigners.hint.${found.kind}`)}</p>
      <ul>
        {asked.map((invitation) => (
          <Asked key={invitation.id} found={found} invitation={invitation} />
        ))}
      </ul>
      {mayTake(found, 'invite') && (
        <>
          <TextInput
            ref={field}
            type="search"
            label={t(`coSigners.search.${found.kind}`)}
            hint={t('coSigners.searchHint')}
            autoComplete="off"
            value={name}
            onChange={setName}
          />
          <p role="status" className="visually-hidden">
            {!answered ? '' : t('coSigners.found', { count: offered.length })}
          </p>
          <ul>
            {offered.map((member) => (
              <li key={member.id} className={styles.person}>
                <span>
                  {member.name} <small>{member.detail}</small>
                </span>
                <Button busy={invite.isPending && invite.variables === member.id} onClick={() => ask(member.id)}>
                  {t('coSigners.invite')} <span className="visually-hidden">{member.name}</span>
                </Button>
              </li>
            ))}
          </ul>
          {answered && offered.length === 0 && <p className={styles.hint}>{t('coSigners.none')}</p>}
          {error && <LoadFailure error={error} onRetry={retry} />}
          <ActOutcome error={invite.error} />
        </>
      )}
    </section>
  );
}

interface Offered {
  offered: Choice[];
  /** The answer is to what is typed now. */
  answered: boolean;
  error: Error | null;
  retry: () => void;
}

/** Members of the same body who match and have not been asked yet. */
function useOffered(found: Case, name: string): Offered {
  const text = useDeferredValue(name.trim());
  const { data, isSuccess, isPlaceholderData, error, refetch } = useQuery({
    queryKey: ['choices', 'members', found.body.id, text],
    queryFn: ({ signal }) => http.get('/api/choices/members', { query: { bodyId: found.body.id, text }, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const retry = () => void refetch();
  if (text === '') return { offered: [], answered: false, error: null, retry };
  const taken = new Set(
    found.invitations.filter((one) => one.state === 'invited' || one.state === 'confirmed').map((one) => one.memberId),
  );
  const offered = (data?.items ?? [])
    .filter((member) => member.id !== found.author.memberId && !taken.has(member.id))
    .slice(0, OFFERED);
  return { offered, answered: isSuccess && !isPlaceholderData, error, retry };
}

function Asked({ found, invitation }: { found: Case; invitation: Invitation }) {
  const { t } = useTranslation(['filing', 'member']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const recall = useStep<null>(() => stepCall('/api/invitations/{id}/recall', { path: { id: invitation.id } }));
  const open = invitation.state === 'invited';
  return (
    <li className={styles.person}>
      <span>
        {invitation.memberName}{' '}
        <small>
          {words.invitationStates[invitation.state]}
          {open && ` ${t('coSigners.until', { day: dates.day(invitation.expiresOn) })}`}
        </small>
      </span>
      {open && mayTake(found, 'recallInvitation') && (
        <Button kind="quiet" busy={recall.isPending} onClick={() => recall.mutate(null)}>
          {words.steps[found.kind].recallInvitation} <span className="visually-hidden">{invitation.memberName}</span>
        </Button>
      )}
      <ActFailure error={recall.error} />
    </li>
  );
}
