import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChoiceFilter } from '../../features/choices/useChoices';
import { choicesQuery, isLong, type ChoiceList, type ShortList } from '../api/choices';
import { isFound } from '../choices/isFound';
import { RegisterChoice } from '../choices/RegisterChoice';
import { inMain } from '../theme/inMain';
import type { Option } from './fields';
import styles from './acts.module.css';
import chips from './chips.module.css';

interface ChoiceFieldProps {
  list: ChoiceList;
  filter?: ChoiceFilter | undefined;
  several?: boolean;
  offers?: readonly Option[] | undefined;
  /** Stands open and has the focus as it comes. */
  opened?: boolean | undefined;
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
export function ChoiceField({ list, value, onChange, invalid, offers = [], ...field }: ChoiceFieldProps) {
  const several = field.several === true;
  const wiring = { value: value ?? (several ? [] : null), onChange: (next: Chosen) => onChange?.(next ?? '') };
  const select = isLong(list) ? (
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
  return (
    <>
      {offers.length > 0 && <Offers offers={offers} value={value} onChoose={wiring.onChange} />}
      {select}
    </>
  );
}

interface OffersProps {
  offers: readonly Option[];
  value: string | string[] | undefined;
  onChoose: (value: string) => void;
}

/** Units that have a part in the case already, each one press away. */
function Offers({ offers, value, onChoose }: OffersProps) {
  const { t } = useTranslation('consoleCase');
  return (
    <ul className={chips.list} aria-label={t('assign.inCase')}>
      {offers.map(({ value: id, label, detail }) => (
        <li key={id}>
          <button type="button" aria-pressed={value === id} onClick={() => onChoose(id)}>
            {detail ? t('withDetail', { name: label, detail }) : label}
          </button>
        </li>
      ))}
    </ul>
  );
}

type Chosen = string | string[] | null;

interface ShortChoiceProps extends Omit<
  ChoiceFieldProps,
  'list' | 'value' | 'onChange' | 'without' | 'invalid' | 'offers'
> {
  list: ShortList;
  value: Chosen;
  onChange: (value: Chosen) => void;
}

/** A list that is here as a whole. */
function ShortChoice({ list, filter, several = false, opened = false, label, id, value, onChange }: ShortChoiceProps) {
  const { t } = useTranslation('console');
  const { data = [], isFetching } = useQuery(choicesQuery(list, { ...filter }));
  return (
    <Select<Chosen>
      {...(id ? { id } : {})}
      {...(several ? { mode: 'multiple' as const } : {})}
      aria-label={label}
      {...(opened && { autoFocus: true, defaultOpen: true, getPopupContainer: inMain })}
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
