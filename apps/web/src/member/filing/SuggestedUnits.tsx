import { useDeferredValue } from 'react';
import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { soughtFor, unitWritten } from '../../features/choices/unitWritten';
import { useChoices } from '../../features/choices/useChoices';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/TextArea';
import styles from './filing.module.css';

/** So many are offered at a time. */
const PAGE = 5;

interface SuggestedUnitsProps {
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
  locked: boolean;
}

/** 建议的承办单位: written freely; names of units that fit what is being typed are offered below. */
export function SuggestedUnits({ value, error, onChange, locked }: SuggestedUnitsProps) {
  const { t } = useTranslation(['filing', 'member']);
  const typed =
    value
      .split(/[、，,]/)
      .pop()
      ?.trimStart() ?? '';
  const before = value.slice(0, value.length - typed.length);
  const text = useDeferredValue(locked ? '' : soughtFor(typed));
  const units = useChoices('units', { text }, PAGE, text !== '');
  const offered = text === '' ? [] : units.items.filter((unit) => unitWritten(unit) !== typed.trim());
  return (
    <>
      <TextArea
        id="suggestedUnits"
        label={t('company.units')}
        aside={t('member:optional')}
        hint={t('company.unitsHint')}
        error={error}
        limit={PROPOSAL_LIMITS.suggestedUnits}
        rows={2}
        readOnly={locked}
        value={value}
        onChange={onChange}
      />
      {offered.length > 0 && (
        <p className={styles.offers} role="group" aria-label={t('company.unitsOffered')}>
          {offered.map((unit) => (
            <Button key={unit.id} onClick={() => onChange(before + unitWritten(unit))}>
              {unitWritten(unit)}
            </Button>
          ))}
          {units.hasNextPage && (
            <Button kind="quiet" busy={units.isFetchingNextPage} onClick={() => void units.fetchNextPage()}>
              {t('company.unitsMore', { shown: units.items.length, total: units.total })}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
