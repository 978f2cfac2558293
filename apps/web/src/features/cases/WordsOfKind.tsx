import { type ProcedureWords, saidOf } from '@jianyan/shared';
import type { i18n } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { CaseKind } from '../../lib/schemas';

const CPPCC = 'cppcc';

const saidBefore = new WeakMap<object, object>();

/** The same texts, said as a CPPCC says them: whoever files is called otherwise there than in the texts that serve both. */
function sayAsCppcc(words: i18n): i18n {
  const ofBoth = words.getResourceBundle(words.language, 'procedure') as ProcedureWords;
  const inCppcc = (text: string): string => saidOf('cppccProposal', text, ofBoth);
  const own = words.cloneInstance({ postProcess: CPPCC });
  own.use({ type: 'postProcessor', name: CPPCC, process: inCppcc });
  const bundle = own.getResourceBundle.bind(own);
  // The procedure's own words are read by their names.
  own.getResourceBundle = (language: string, area: string) => {
    const whole = bundle(language, area) as object;
    const said = saidBefore.get(whole) ?? (JSON.parse(inCppcc(JSON.stringify(whole))) as object);
    saidBefore.set(whole, said);
    return said;
  };
  return own;
}

/** Pages about a case, or about cases, of one kind: what differs between congress and CPPCC is said in the words of the one. */
export function WordsOfKind({ kind, children }: { kind: CaseKind; children: ReactNode }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const own = useMemo(
    () => (kind === 'cppccProposal' && language === 'zh-CN' ? sayAsCppcc(i18n) : i18n),
    [i18n, kind, language],
  );
  return <I18nextProvider i18n={own}>{children}</I18nextProvider>;
}
