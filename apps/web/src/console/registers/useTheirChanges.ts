import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../lib/problem';
import { entryNow, type Entry, type Fields, type RegisterName } from '../api/registers';
import type { FieldName, NamedField } from './descriptions';
import type { TheirChange } from './EntryConflict';
import { changesOf, fieldsOf } from './entryFields';
import { useEntryWords } from './useEntryWords';

/** Under which column the value of a field can be read. */
const READ_AS: Partial<Record<FieldName, 'regionName' | 'parentName' | 'groups'>> = {
  regionId: 'regionName',
  parentId: 'parentName',
  groupIds: 'groups',
};

interface TheirChanges {
  error: Problem;
  changes: TheirChange[];
}

/** What somebody else has changed in an entry while it stood in a form here. */
export function useTheirChanges(register: RegisterName, fields: readonly NamedField[], form: FormInstance<Fields>) {
  const { t } = useTranslation('consoleRegisters');
  const { cell } = useEntryWords(register);
  const [told, setTold] = useState<TheirChanges | null>(null);

  /** Reads the entry anew and takes over what was changed there and not here. @returns the entry as it stands now */
  async function learn(error: Problem, before: Entry, typed: Fields): Promise<{ now: Entry; differs: boolean }> {
    const now = await entryNow(register, before.id);
    const theirs = changesOf(fields, before, fieldsOf(fields, now));
    const mine = changesOf(fields, before, typed);
    const take = (name: FieldName) => form.setFieldsValue({ [name]: fieldsOf(fields, now)[name] });
    const changed = fields.filter(({ name }) => name in theirs);
    const changes = changed.map(({ name }): TheirChange => {
      const both = name in mine && JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]);
      if (!both) take(name);
      const onTake = () => {
        take(name);
        setTold(
          (old) => old && { ...old, changes: old.changes.map((one) => (one.label === label ? taken(one) : one)) },
        );
      };
      const label = t(`column.${name}`);
      return { label, text: cell(READ_AS[name] ?? name, now), ...(both ? { onTake } : {}) };
    });
    setTold(changes.length > 0 ? { error, changes } : null);
    return { now, differs: changes.length > 0 };
  }

  return { told, learn };
}

const taken = ({ label, text }: TheirChange): TheirChange => ({ label, text });
