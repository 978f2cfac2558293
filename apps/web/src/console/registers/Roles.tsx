import { ROLES, ROLE_SCOPE, type Role } from '@jianyan/shared';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Grant } from '../api/registers';
import { isFound } from '../choices/isFound';
import { Fault } from '../refused/Fault';
import { useRefused } from '../refused/refused';
import { EntrySelect } from './EntrySelect';
import styles from './registers.module.css';

export interface RoleRow {
  role?: Role;
  scopeId?: string;
}

const SCOPES = { body: 'bodies', unit: 'units', member: 'members' } as const;

/** As the API takes them: a role with the one scope it is held for. */
export const rolesOf = (rows: readonly RoleRow[]): Grant[] =>
  rows.flatMap(({ role, scopeId }) => {
    if (!role) return [];
    const scope = ROLE_SCOPE[role];
    return [scope === 'none' ? { role } : { role, [`${scope}Id`]: scopeId }];
  });

/** What is still to be chosen: one role, and of each the scope it is held for. */
export function useMissingRoles(): (rows: readonly RoleRow[]) => string | undefined {
  const { t } = useTranslation('consoleRegisters');
  return (rows) => {
    if (rolesOf(rows).length === 0) return t('choose', { field: t('column.roles') });
    const scopes = rows.flatMap(({ role, scopeId }, index) =>
      role && ROLE_SCOPE[role] !== 'none' && !scopeId ? [t('role.of', { number: index + 1 })] : [],
    );
    return scopes.length > 0 ? t('choose', { field: scopes.join(t('comma')) }) : undefined;
  };
}

interface RolesProps {
  id?: string;
  value?: RoleRow[];
  onChange?: (rows: RoleRow[]) => void;
}

export function Roles({ id, value = [{}], onChange }: RolesProps) {
  const { t } = useTranslation('consoleRegisters');
  const words = useProcedureWords();
  const refused = useRefused();
  const change = (index: number, row: RoleRow) => onChange?.(value.map((one, at) => (at === index ? row : one)));
  return (
    <div id={id} className={styles.roles} role="group" aria-label={t('column.roles')}>
      {value.map((row, index) => {
        const scope = row.role && ROLE_SCOPE[row.role];
        // A row without a role is not sent.
        const place = rolesOf(value.slice(0, index)).length;
        const fault = row.role && refused(`roles.${place}`);
        return (
          <div key={index} className={styles.role}>
            <Select
              aria-label={t('role.number', { number: index + 1 })}
              placeholder={t('role.choose')}
              showSearch={{ filterOption: isFound }}
              value={row.role ?? null}
              options={ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
              onChange={(role: Role) => change(index, { role })}
            />
            {scope && scope !== 'none' && (
              <EntrySelect
                register={SCOPES[scope]}
                several={false}
                label={t('role.of', { number: index + 1 })}
                {...(fault !== undefined && { status: 'error' as const })}
                {...(row.scopeId ? { value: row.scopeId as string & string[] } : {})}
                onChange={(scopeId) => change(index, { ...row, scopeId: String(scopeId) })}
              />
            )}
            <Fault>{fault}</Fault>
            {value.length > 1 && (
              <Button
                size="small"
                aria-label={t('role.remove', { number: index + 1 })}
                onClick={() => onChange?.(value.filter((_, at) => at !== index))}
              >
                {t('act.remove')}
              </Button>
            )}
          </div>
        );
      })}
      <Button size="small" onClick={() => onChange?.([...value, {}])}>
        {t('role.another')}
      </Button>
    </div>
  );
}
