import { Button, Select, type SelectProps } from 'antd';
import { useEffect, useState, type UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { inMain } from '../theme/inMain';
import styles from './choices.module.css';

export interface PickedOption {
  value: string;
  /** As it stands once it is chosen. */
  label: string;
  /** As it stands in the list, where what is beside it tells it apart. */
  plain?: string;
  detail?: string | null;
  disabled?: boolean;
}

/** A list of which only a part is here. */
export interface PagedList {
  options: readonly PickedOption[];
  total: number;
  hasMore: boolean;
  isFetching: boolean;
  onMore: () => void;
}

type Value = string | string[] | null;

interface PagedSelectProps extends Pick<
  SelectProps<Value>,
  'id' | 'className' | 'placeholder' | 'allowClear' | 'popupMatchSelectWidth' | 'disabled' | 'status'
> {
  label: string;
  list: PagedList;
  /** What is chosen and does not stand in the part that is here. */
  chosen: readonly PickedOption[];
  text: string;
  onText: (text: string) => void;
  value: Value;
  several?: boolean;
  /** Stands open and has the focus as it comes. */
  opened?: boolean | undefined;
  onChange: (value: Value) => void;
}

/** Stand where the others will: a list that grew under the keyboard would begin anew. */
const awaited = ({ options, total }: PagedList): PickedOption[] =>
  Array.from({ length: Math.max(0, total - options.length) }, (_, index) => ({
    ...{ value: `awaited-${String(index)}`, label: '…', disabled: true },
  }));

/** Chooses from a long list by typing: says how many there are, and goes on where somebody comes to its end. */
export function PagedSelect(props: PagedSelectProps) {
  const { label, list, chosen, text, onText, several, opened = false, onChange, ...select } = props;
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(opened);
  const { options, total, hasMore, isFetching, onMore } = list;
  /** How many somebody has scrolled down to. */
  const [reach, setReach] = useState(0);
  const goOn = () => hasMore && !isFetching && onMore();
  const isBehind = isOpen && reach > options.length && hasMore && !isFetching;
  useEffect(() => {
    if (isBehind) onMore();
  }, [isBehind, onMore]);
  const shown = t('picker.shown', { shown: options.length, total });
  return (
    <>
      <Select<Value, PickedOption>
        {...select}
        // A list of which several are chosen stays open: upwards it does not stand over what is pressed next.
        {...(several ? { mode: 'multiple' as const, placement: 'topLeft' as const } : {})}
        aria-label={label}
        {...(opened && { autoFocus: true, defaultOpen: true, getPopupContainer: inMain })}
        showSearch={{ filterOption: false, searchValue: text, onSearch: onText }}
        options={[
          ...options,
          ...awaited(list),
          ...chosen.filter(({ value }) => !options.some((option) => option.value === value)),
        ]}
        onOpenChange={(open) => {
          setOpen(open);
          setReach(0);
        }}
        onChange={(next) => {
          onText('');
          onChange(next ?? null);
        }}
        // By keyboard the end is come to by going down to it.
        onActive={(value) => value === options.at(-1)?.value && goOn()}
        onPopupScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent<HTMLElement>) =>
          setReach(Math.ceil(((scrollTop + clientHeight) / scrollHeight) * total))
        }
        optionRender={({ data }) => (
          <span className={styles.option}>
            {data.plain ?? data.label}
            {data.detail && <small>{data.detail}</small>}
          </span>
        )}
        popupRender={(menu) => (
          <>
            {menu}
            {total > 0 && (
              <div className={styles.foot} aria-hidden>
                <span>{shown}</span>
                {hasMore && (
                  <Button
                    size="small"
                    type="link"
                    tabIndex={-1}
                    loading={isFetching}
                    // Where the list is left it closes.
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={goOn}
                  >
                    {t('picker.more')}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
        notFoundContent={isFetching ? t('picker.searching') : t('picker.none')}
      />
      <span role="status" className="visually-hidden">
        {isOpen && !isFetching ? (total > 0 ? shown : t('picker.none')) : ''}
      </span>
    </>
  );
}
