import { useQueryClient } from '@tanstack/react-query';
import type { Role } from '@jianyan/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePress } from '../../lib/act';
import type { FieldError } from '../../lib/forms';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { useToast } from '../../ui/Toasts';
import { useKeptWords } from '../../lib/kept';
import { isProblem, type Problem } from '../../lib/problem';
import { entryNow, giveRoles, type Entry } from '../api/registers';
import { EntryConflict, type TheirChange } from './EntryConflict';
import { EntryOutcome, isGone } from './EntryOutcome';
import { RefusedParts, refusedIn } from '../refused/refused';
import { FormDrawer } from './FormDrawer';
import { KeptNote } from './KeptNote';
import { Roles, rolesOf, useMissingRoles, type RoleRow } from './Roles';
import { useEntryWords } from './useEntryWords';
import styles from './registers.module.css';

interface HeldRole {
  role: Role;
  body?: { id: string };
  unit?: { id: string };
  member?: { id: string };
}

/** The roles as they are chosen, and the account as it was read. */
interface Chosen {
  rows?: RoleRow[];
  of?: Entry;
}

const rowsOf = (account: Entry): RoleRow[] => (account['roles'] as HeldRole[]).map(rowOf);

const rowOf = ({ role, body, unit, member }: HeldRole): RoleRow => {
  const scopeId = (body ?? unit ?? member)?.id;
  return { role, ...(scopeId ? { scopeId } : {}) };
};

const areSame = (some: readonly RoleRow[], others: readonly RoleRow[]): boolean =>
  JSON.stringify(rolesOf(some)) === JSON.stringify(rolesOf(others));

const FIELD = 'roles';

/** What an account may be, all of it at once. */
export function RolesForm({ account, name, onClose }: { account: Entry; name: string; onClose: () => void }) {
  const { t } = useTranslation('consoleRegisters');
  const queries = useQueryClient();
  const say = useToast();
  const held = rowsOf(account);
  const { words: kept, change, drop } = useKeptWords<Chosen>(`roles.${account.id}`, {});
  const { rows = held, of: read = account } = kept;
  const [told, setTold] = useState<{ error: Problem; changes: TheirChange[] } | null>(null);
  const { cell } = useEntryWords('accounts');
  const missingIn = useMissingRoles();
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const give = usePress({
    mutationFn: async () => {
      try {
        return await giveRoles(read, rolesOf(rows));
      } catch (error) {
        if (!isProblem(error, 'changed-meanwhile')) throw error;
        // Somebody was quicker. Where it was no role, those chosen here are given once more.
        const now = await entryNow('accounts', account.id);
        if (areSame(rowsOf(now), rowsOf(read))) {
          change({ rows, of: now });
          return giveRoles(now, rolesOf(rows));
        }
        const mine = !areSame(rows, rowsOf(read));
        change({ rows: mine ? rows : rowsOf(now), of: now });
        const theirs = { label: t('column.roles'), text: cell('roles', now) };
        setTold({ error, changes: [{ ...theirs, ...(mine ? { onTake: () => take(now) } : {}) }] });
        throw error;
      }
    },
    onSuccess: async () => {
      drop();
      await queries.invalidateQueries({ queryKey: ['registers'] });
      say(t('saved'));
      onClose();
    },
    onError: async (error) => {
      if (!isGone(error)) return;
      drop();
      await queries.invalidateQueries({ queryKey: ['registers'] });
    },
  });
  const parts = isProblem(give.error) ? refusedIn(give.error.fields, (name) => name === 'roles').parts : [];
  const take = (now: Entry) => {
    change({ rows: rowsOf(now), of: now });
    setTold(null);
  };
  /** Changed, they are no longer what was refused. */
  const takeRows = (changed: RoleRow[]) => {
    change({ rows: changed, of: read });
    setMissing([]);
    if (parts.length > 0) give.reset();
  };
  const save = () => {
    const message = missingIn(rows);
    setMissing(message === undefined ? [] : [{ field: FIELD, message }]);
    if (message === undefined) give.mutate();
  };
  const close = () => !give.isPending && onClose();
  return (
    <FormDrawer title={t('role.title', { name })} onClose={close}>
      <KeptNote isKept={kept.rows !== undefined} onLetGo={drop} />
      <ErrorSummary errors={missing} />
      <RefusedParts value={parts}>
        <Roles id={FIELD} value={rows} onChange={(changed) => !give.isPending && takeRows(changed)} />
      </RefusedParts>
      {told && <EntryConflict {...told} />}
      <EntryOutcome error={parts.length > 0 || give.error === told?.error ? null : give.error} name={name} />
      <div className={styles.formActs}>
        <Button type="primary" loading={give.isPending} onClick={save}>
          {t('save')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </FormDrawer>
  );
}
