import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../lib/caseNumber';
import { stateWord, useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { PageTitle } from '../../ui/PageTitle';
import { usePersonName } from '../../ui/PersonName';
import { hasEnded } from '../home/progress';
import styles from './case.module.css';

export function CaseHead({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const personName = usePersonName();
  const number = caseNumber(found, words);
  return (
    <header className={styles.head}>
      <PageTitle
        tab={`${number} ${found.title}`}
        above={
          <p className={styles.over}>
            <span className={styles.state} data-ended={hasEnded(found.state) ? '' : undefined}>
              {stateWord(words, found.kind, found.state)}
            </span>
            <span>
              {found.receiptNumber === null
                ? found.session.name
                : t('case.numbered', { session: found.session.name, number, kind: words.kinds[found.kind] })}
            </span>
            {found.demo && <span>{t('member:demo')}</span>}
          </p>
        }
      >
        {found.title === '' ? t('member:home.untitled') : found.title}
      </PageTitle>
      <p className={styles.facts}>
        <span>{t(`case.author.${found.kind}`, { name: personName(found.author) })}</span>
        {found.coSigners.length > 0 && <span>{t('case.coSignerCount', { count: found.coSigners.length })}</span>}
        {found.category && <span>{t('case.category', { name: found.category.name })}</span>}
        {found.disclosureWish && <span>{words.disclosureWishes[found.disclosureWish]}</span>}
      </p>
    </header>
  );
}
