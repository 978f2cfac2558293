import { caseNumber as registeredNumber, type ProcedureWords } from '@jianyan/shared';
import type { Case, CaseRow } from './schemas';

type Numbered = Pick<Case | CaseRow, 'kind' | 'number' | 'series' | 'receiptNumber'>;

/** 第017号, 闭会012号; before registration the receipt's number, before submission 草稿. */
export function caseNumber({ kind, number, series, receiptNumber }: Numbered, words: ProcedureWords): string {
  if (number !== null && series !== null) return registeredNumber(words, kind, series, number);
  if (receiptNumber === null) return words.states[kind].draft;
  return words.receiptNumber.replace('{{number}}', String(receiptNumber));
}
