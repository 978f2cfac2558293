import type { ErrorCode } from '../errors.js';
import type { FieldFaultCode } from '../field-faults.js';
import { errors as errorsEn } from './en/errors.js';
import { fieldFaults as fieldFaultsEn } from './en/field-faults.js';
import type { Locale } from './locales.js';
import { errors as errorsZh } from './zh-CN/errors.js';
import { fieldFaults as fieldFaultsZh } from './zh-CN/field-faults.js';

const ERROR_WORDS: Record<Locale, Record<ErrorCode, string>> = { 'zh-CN': errorsZh, en: errorsEn };
const FIELD_WORDS: Record<Locale, Record<FieldFaultCode, string>> = { 'zh-CN': fieldFaultsZh, en: fieldFaultsEn };

type Params = Readonly<Record<string, string | number>>;

/** The sentence for an error code in that language. */
export function errorText(code: ErrorCode, locale: Locale, params: Params = {}): string {
  return filledIn(ERROR_WORDS[locale][code], params);
}

/** The sentence for the fault of a field. A fault may also bear an error's code, such as `date-in-future`. */
export function fieldFaultText(code: string, locale: Locale, params: Params = {}): string {
  const words: Readonly<Record<string, string>> = { ...ERROR_WORDS[locale], ...FIELD_WORDS[locale] };
  return filledIn(words[code] ?? FIELD_WORDS[locale]['wrong-form'], params);
}

/** The text with its `{{placeholders}}` replaced; what is unknown stays empty. */
export function filledIn(text: string, params: Params): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}
