import { useDeferredValue } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { http } from '../../lib/http';
import type { Choice } from '../../lib/schemas';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/TextArea';
import styles from './filing.module.css';

const OFFERED = 5;

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
  const offered = useUnits(locked ? '' : typed.trim()).filter((unit) => unit.name !== typed.trim());
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
            <Button key={unit.id} onClick={() => onChange(before + unit.name)}>
              {unit.name}
            </Button>
          ))}
        </p>
      )}
    </>
  );
}

function useUnits(typed: string): Choice[] {
  const text = useDeferredValue(typed);
  const { data } = useQuery({
    queryKey: ['choices', 'units', text],
    queryFn: ({ signal }) => http.get('/api/choices/units', { query: { text }, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return text === '' ? [] : (data?.items ?? []).slice(0, OFFERED);
}
