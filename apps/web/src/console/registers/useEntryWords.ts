import type { Role } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { ordinalInWords } from '../../lib/ordinal';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/useSession';
import { usePersonName } from '../../ui/PersonName';
import type { Entry, RegisterName } from '../api/registers';
import type { ColumnName } from './descriptions';

/** Shown as days are everywhere. */
const DAYS: readonly ColumnName[] = ['startsOn', 'endsOn', 'filingOpensOn', 'opensOn', 'closesOn'];

interface GrantedRole {
  role: Role;
  body?: { name: string };
  unit?: { name: string };
  member?: { name: string };
}

/** A person has a 姓名, everything else a 名称. */
export function useColumnLabel(register: RegisterName): (column: ColumnName) => string {
  const { t } = useTranslation('consoleRegisters');
  const ofPeople = register === 'accounts' || register === 'members';
  return (column) => t(column === 'name' && ofPeople ? 'column.personName' : `column.${column}`);
}

type Translate = ReturnType<typeof useTranslation<'consoleRegisters'>>['t'];

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const countOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

const inWords = (ordinal: unknown): string => ordinalInWords(countOf(ordinal));

/** How entries and their columns are put into words. */
export function useEntryWords(register: RegisterName) {
  const { t } = useTranslation('consoleRegisters');
  const { session } = useSession();
  const words = useProcedureWords();
  const personName = usePersonName();
  const dates = useDates(session.today);
  const moment = (value: unknown) => (typeof value === 'string' ? dates.moment(value) : '');
  const day = (value: unknown) => (typeof value === 'string' ? dates.fullDay(value) : '');
  const roleOf = ({ role, body, unit, member }: GrantedRole): string =>
    [words.roles[role], (body ?? unit ?? member)?.name].filter(Boolean).join(' · ');

  /** The name by which an entry is chosen and spoken of. */
  const nameOf = (entry: Entry): string => entryName(entry, register, t, personName);

  /** Columns that need more than their value. */
  const special: Partial<Record<ColumnName, (entry: Entry) => string>> = {
    kind: ({ kind }) => kindOf(register, kind, t),
    level: ({ level }) => t(`level.${level as 'prefecture'}`),
    term: ({ termOrdinal, ordinal }) => t('name.termOnly', { number: inWords(termOrdinal ?? ordinal) }),
    session: (entry) => nameOf(entry),
    groups: ({ groups }) => (groups as { name: string }[]).map(({ name }) => name).join(t('comma')),
    roles: ({ roles }) => (roles as GrantedRole[]).map(roleOf).join('\n'),
    ...Object.fromEntries(DAYS.map((column) => [column, (entry: Entry) => day(entry[column])])),
    dispatches: ({ dispatches }) => (dispatches === true ? t('yes') : ''),
    cutoffAt: ({ cutoffAt }) => (typeof cutoffAt === 'string' ? dates.recorded(cutoffAt) : ''),
    lastSeenAt: ({ lastSeenAt }) => moment(lastSeenAt),
    account: (entry) => accountState(entry, t),
  };
  const cell = (column: ColumnName, entry: Entry): string => special[column]?.(entry) ?? textOf(entry[column]);
  return { nameOf, cell };
}

function entryName(
  entry: Entry,
  register: RegisterName,
  t: Translate,
  personName: ReturnType<typeof usePersonName>,
): string {
  const { name, toldApartBy, text, bodyName, ordinal, termOrdinal } = entry;
  if (register === 'terms') return t('name.term', { body: textOf(bodyName), number: inWords(ordinal) });
  if (register === 'sessions') return t('name.session', { number: inWords(ordinal), term: inWords(termOrdinal) });
  if (register === 'decline-reasons') return textOf(text);
  const toldApart = personName({ name: textOf(name), toldApartBy: textOf(toldApartBy) });
  return [toldApart, register === 'groups' ? textOf(bodyName) : ''].filter(Boolean).join(' · ');
}

function kindOf(register: RegisterName, kind: unknown, t: Translate): string {
  if (register === 'groups') return t(`groupKind.${kind as 'delegation'}`);
  if (register === 'units') return t(`unitKind.${kind as 'department'}`);
  return t(`bodyKind.${kind as 'congress'}`);
}

function accountState(entry: Entry, t: Translate): string {
  if (entry['disabledAt']) return t('account.disabled');
  return entry['hasPassword'] === true ? t('account.active') : t('account.noPassword');
}
