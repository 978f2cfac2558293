import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepCall } from '../../features/cases/stepCall';
import { useChoices } from '../../features/choices/useChoices';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { Button } from '../../ui/Button';
import { usePersonName } from '../../ui/PersonName';
import { LoadFailure } from '../../ui/States';
import { TextInput } from '../../ui/TextInput';
import { useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import styles from './filing.module.css';

/** So many are offered at a time. */
const PAGE = 8;

/** Members are found by name, pinyin or initials and invited one by one. */
export function CoSignerSearch({ found }: { found: Case }) {
  const { t } = useTranslation('filing');
  const [name, setName] = useState('');
  const text = useDeferredValue(name.trim());
  const field = useRef<HTMLInputElement>(null);
  const begin = () => {
    setName('');
    field.current?.focus();
  };
  return (
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
      <Offered found={found} text={text} onInvited={begin} />
    </>
  );
}

interface OfferedProps {
  found: Case;
  text: string;
  onInvited: () => void;
}

/** Whoever bears the name, so many at a time; who proposes or was asked already is among them, and not asked again. */
function Offered({ found, text, onInvited }: OfferedProps) {
  const { t } = useTranslation('filing');
  const personName = usePersonName();
  const standing = useStanding(found);
  const invite = useStep<string>((memberId) =>
    stepCall('/api/proposals/{id}/invite', { path: { id: found.id }, body: { memberIds: [memberId] } }),
  );
  const offered = useChoices(
    'members',
    { bodyId: found.body.id, sessionId: found.session.id, text },
    PAGE,
    text !== '',
  );
  const items = text === '' ? [] : offered.items;
  const list = useRef<HTMLUListElement>(null);
  const goOnFrom = useRef<number | null>(null);
  useEffect(() => {
    // Whoever asked for more goes on with the first of them.
    if (goOnFrom.current === null || items.length <= goOnFrom.current) return;
    (list.current?.children[goOnFrom.current] as HTMLElement | undefined)?.focus();
    goOnFrom.current = null;
  }, [items.length]);
  const more = () => {
    goOnFrom.current = items.length;
    void offered.fetchNextPage();
  };
  const isAnswered = text !== '' && offered.isSuccess && !offered.isPlaceholderData;
  const said =
    items.length === 0 ? t('coSigners.none') : t('coSigners.found', { count: offered.total, shown: items.length });
  return (
    <>
      <p role="status" className={styles.hint}>
        {isAnswered ? said : ''}
        {isAnswered &&
          twinsIn(items).map((one) => (
            <b className={styles.twins} key={one.name}>
              {t('coSigners.twins', one)}
            </b>
          ))}
      </p>
      <ul ref={list}>
        {items.map((member) => (
          <li key={member.id} className={styles.person} tabIndex={-1}>
            <span>
              <b>{member.name}</b> <small>{member.detail}</small>
            </span>
            {standing(member.id) ? (
              <small>{standing(member.id)}</small>
            ) : (
              <Button
                busy={invite.isPending && invite.variables === member.id}
                // One at a time: what becomes of each is said.
                onClick={() => !invite.isPending && invite.mutate(member.id, { onSuccess: onInvited })}
              >
                {t('coSigners.invite')} <span className="visually-hidden">{personName(member)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {text !== '' && offered.hasNextPage && (
        <Button wide busy={offered.isFetchingNextPage} onClick={more}>
          {t('coSigners.more')}
        </Button>
      )}
      {text !== '' && offered.error && <LoadFailure error={offered.error} onRetry={() => void offered.refetch()} />}
      <StepOutcome caseId={found.id} error={invite.error} onLooked={invite.reset} />
    </>
  );
}

/** Names that several of those on offer bear, and how many each. */
function twinsIn(offered: readonly { name: string }[]): { name: string; count: number }[] {
  const bearers = new Map<string, number>();
  for (const { name } of offered) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return [...bearers].flatMap(([name, count]) => (count > 1 ? [{ name, count }] : []));
}

/** Of a member who is not to be asked: what he is in this case already. */
function useStanding({ kind, author, invitations }: Case) {
  const words = useProcedureWords();
  const asked = new Map(
    invitations
      .filter(({ state }) => state === 'invited' || state === 'confirmed')
      .map(({ memberId, state }) => [memberId, words.invitationStates[state]]),
  );
  return (memberId: string): string | undefined =>
    memberId === author.memberId ? words.actors[kind].author : asked.get(memberId);
}
