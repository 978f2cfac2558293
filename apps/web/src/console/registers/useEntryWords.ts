import type { Role } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/SessionProvider';
import type { Entry, RegisterName } from '../api/registers';
import type { ColumnName } from './descriptions';

interface GrantedRole {
  role: Role;
  body?: { name: string };
  unit?: { name: string };
  member?: { name: string };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const countOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** How entries and their columns are put into words. */
export function useEntryWords(register: RegisterName) {
  const { t } = useTranslation('consoleRegisters');
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);

  const kindOf = (value: unknown): string => {
    if (register === 'groups') return t(`groupKind.${value as 'delegation'}`);
    if (register === 'units') return t(`unitKind.${value as 'department'}`);
    return t(`bodyKind.${value as 'congress'}`);
  };
  const roleOf = ({ role, body, unit, member }: GrantedRole): string =>
    [words.roles[role], (body ?? unit ?? member)?.name].filter(Boolean).join(' · ');

  /** The name by which an entry is chosen and spoken of. */
  const nameOf = (entry: Entry, of: RegisterName = register): string => {
    if (of === 'terms') return t('name.term', { body: textOf(entry['bodyName']), number: countOf(entry['ordinal']) });
    if (of === 'sessions')
      return t('name.session', { number: countOf(entry['ordinal']), term: countOf(entry['termOrdinal']) });
    if (of === 'decline-reasons') return textOf(entry['text']);
    return [textOf(entry['name']), of === 'groups' ? textOf(entry['bodyName']) : ''].filter(Boolean).join(' · ');
  };

  const cell = (column: ColumnName, entry: Entry): string => {
    const value = entry[column];
    switch (column) {
      case 'kind':
        return kindOf(value);
      case 'level':
        return t(`level.${value as 'prefecture'}`);
      case 'term':
        return t('name.termOnly', { number: countOf(entry['termOrdinal'] ?? entry['ordinal']) });
      case 'session':
        return nameOf(entry);
      case 'groups':
        return (value as { name: string }[]).map(({ name }) => name).join(t('comma'));
      case 'roles':
        return (value as GrantedRole[]).map(roleOf).join('\n');
      case 'dispatches':
        return value === true ? t('yes') : '';
      case 'cutoffAt':
      case 'lastSeenAt':
        return typeof value === 'string' ? dates.moment(value) : '';
      case 'account':
        return accountState(entry);
      default:
        return textOf(value);
    }
  };
  const accountState = (entry: Entry): string => {
    if (entry['disabledAt']) return t('account.disabled');
    return entry['hasPassword'] === true ? t('account.active') : t('account.noPassword');
  };
  return { nameOf, cell };
}
