import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChoiceFilter } from '../../features/choices/useChoices';
import { choicesQuery, isLong, type ChoiceList, type ShortList } from '../api/choices';
import { isFound } from '../choices/isFound';
import { RegisterChoice } from '../choices/RegisterChoice';
import styles from './acts.module.css';

interface ChoiceFieldProps {
  list: ChoiceList;
  filter?: ChoiceFilter | undefined;
  several?: boolean;
  label: string;
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
  /** What is chosen here, or missing, is not right. */
  invalid?: boolean;
  /** Already taken elsewhere in the form. */
  without?: readonly string[];
}

/** Chooses from a register by typing. */
export function ChoiceField({ list, value, onChange, invalid, ...field }: ChoiceFieldProps) {
  const several = field.several === true;
  const wiring = { value: value ?? (several ? [] : null), onChange: (next: Chosen) => onChange?.(next ?? '') };
  return isLong(list) ? (
    <RegisterChoice
      {...field}
      {...wiring}
      {...(invalid && { status: 'error' })}
      list={list}
      className={styles.choice}
    />
  ) : (
    <ShortChoice {...field} {...wiring} list={list} />
  );
}

type Chosen = string | string[] | null;

interface ShortChoiceProps extends Omit<ChoiceFieldProps, 'list' | 'value' | 'onChange' | 'without' | 'invalid'> {
  list: ShortList;
  value: Chosen;
  onChange: (value: Chosen) => void;
}

/** A list that is here as a whole. */
function ShortChoice({ list, filter, several = false, label, id, value, onChange }: ShortChoiceProps) {
  const { t } = useTranslation('console');
  const { data = [], isFetching } = useQuery(choicesQuery(list, { ...filter }));
  return (
    <Select<Chosen>
      {...(id ? { id } : {})}
      {...(several ? { mode: 'multiple' as const } : {})}
      aria-label={label}
      className={styles.choice ?? ''}
      showSearch={{ filterOption: isFound }}
      value={value}
      onChange={onChange}
      options={data.map((choice) => ({ value: choice.id, label: choice.name }))}
      placeholder={t('picker.one')}
      notFoundContent={isFetching ? t('picker.searching') : t('picker.none')}
    />
  );
}
