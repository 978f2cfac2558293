import type { TFunction } from 'i18next';
import type { Case, CaseRow } from '../../lib/schemas';

type Numbered = Pick<Case | CaseRow, 'number' | 'series' | 'receiptNumber' | 'state'>;

/** 第017号, 闭会012号; before registration the receipt's number, before submission 草稿. */
export function caseNumber({ number, series, receiptNumber }: Numbered, t: TFunction<'proposal'>): string {
  if (number !== null)
    return t(series === 'between' ? 'number.between' : 'number.inSession', { number: padded(number) });
  if (receiptNumber !== null) return t('number.receipt', { number: String(receiptNumber).padStart(4, '0') });
  return t('number.draft');
}

const padded = (number: number): string => String(number).padStart(3, '0');
