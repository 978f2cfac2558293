import { useTranslation } from 'react-i18next';
import styles from './SkipLink.module.css';

/** First stop of the tab key: past the navigation, to `<main id="content">`. */
export function SkipLink() {
  const { t } = useTranslation('common');
  return (
    <a className={styles.skip} href="#content">
      {t('skip')}
    </a>
  );
}
