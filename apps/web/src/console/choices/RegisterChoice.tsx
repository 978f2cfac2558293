import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoices, useChosen, type ChoiceFilter, type LongList } from '../../features/choices/useChoices';
import type { Choice } from '../../lib/schemas';
import { useLater } from '../../lib/useLater';
import { usePersonName } from '../../ui/PersonName';
import { PagedSelect, type PickedOption } from './PagedSelect';

interface RegisterChoiceProps {
  list: LongList;
  filter?: ChoiceFilter | undefined;
  label: string;
  placeholder?: string;
  several?: boolean;
  status?: 'error';
  id?: string;
  className?: string | undefined;
  allowClear?: boolean;
  popupMatchSelectWidth?: boolean;
  /** Stands open and has the focus as it comes. */
  opened?: boolean | undefined;
  value: string | string[] | null;
  onChange: (value: string | string[] | null) => void;
  /** Already taken elsewhere in the form. */
  without?: readonly string[];
}

/** So many come at a time. */
const PAGE = 20;

/** Chooses from a register by typing: in letters, full pinyin or initials, of any width, found by the API. */
export function RegisterChoice({
  list,
  filter,
  without = [],
  value,
  onChange,
  placeholder,
  ...select
}: RegisterChoiceProps) {
  const { t } = useTranslation('console');
  const optionOf = useOptionOf();
  const [text, setText] = useState('');
  const asked = useLater(text.trim(), 150);
  const found = useChoices(list, { ...filter, ...(asked ? { text: asked } : {}) }, PAGE);
  const [known, setKnown] = useState<readonly PickedOption[]>([]);
  const ids = value === null ? [] : [value].flat();
  const options = found.items.filter(({ id }) => !without.includes(id)).map(optionOf);
  const isKnown = (id: string) => [...options, ...known].some((option) => option.value === id);
  const named = useChosen(
    list,
    ids.filter((id) => !isKnown(id)),
  ).map(optionOf);
  return (
    <PagedSelect
      {...select}
      placeholder={placeholder ?? t(list === 'members' ? 'picker.hintOfPerson' : 'picker.hint')}
      list={{
        options,
        total: found.total - (found.items.length - options.length),
        hasMore: found.hasNextPage,
        isFetching: found.isFetching,
        onMore: () => void found.fetchNextPage(),
      }}
      // What is chosen stays named, whatever is searched for now.
      chosen={ids.map((id) => [...known, ...named].find((option) => option.value === id) ?? { value: id, label: '…' })}
      text={text}
      onText={setText}
      value={value}
      onChange={(next) => {
        const taken = [next ?? []].flat();
        setKnown([...known, ...named, ...options].filter((option) => taken.includes(option.value)));
        onChange(next);
      }}
    />
  );
}

/** An entry of a register as it is offered, and as it stands once it is chosen: told apart from others of its name. */
export function useOptionOf() {
  const personName = usePersonName();
  return (choice: Choice): PickedOption => ({
    value: choice.id,
    label: personName(choice),
    plain: choice.name,
    detail: choice.detail,
  });
}
