import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Role } from '@jianyan/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActOutcome } from '../../ui/ActOutcome';
import { useToast } from '../../ui/Toasts';
import { giveRoles, type Entry } from '../api/registers';
import { FormDrawer } from './FormDrawer';
import { Roles, rolesOf, type RoleRow } from './Roles';
import styles from './registers.module.css';

interface HeldRole {
  role: Role;
  body?: { id: string };
  unit?: { id: string };
  member?: { id: string };
}

const rowOf = ({ role, body, unit, member }: HeldRole): RoleRow => {
  const scopeId = (body ?? unit ?? member)?.id;
  return { role, ...(scopeId ? { scopeId } : {}) };
};

/** What an account may be, all of it at once. */
export function RolesForm({ account, name, onClose }: { account: Entry; name: string; onClose: () => void }) {
  const { t } = useTranslation('consoleRegisters');
  const queries = useQueryClient();
  const say = useToast();
  const [rows, setRows] = useState<RoleRow[]>(() => (account['roles'] as HeldRole[]).map(rowOf));
  const give = useMutation({
    mutationFn: () => giveRoles(account.id, rolesOf(rows)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['registers', 'accounts'] });
      say(t('saved'));
      onClose();
    },
  });
  const close = () => !give.isPending && onClose();
  return (
    <FormDrawer title={t('role.title', { name })} onClose={close}>
      <Roles value={rows} onChange={(changed) => !give.isPending && setRows(changed)} />
      <ActOutcome error={give.error} />
      <div className={styles.formActs}>
        <Button type="primary" loading={give.isPending} onClick={() => give.mutate()}>
          {t('save')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </FormDrawer>
  );
}
