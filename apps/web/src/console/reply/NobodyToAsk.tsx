import { useTranslation } from 'react-i18next';
import { contactOf } from '../../features/replies/letterHead';
import type { Case, Reply } from '../../lib/schemas';
import styles from './reply.module.css';

/** A letter that names nobody who may be asked about it is said to be one before it goes out. */
export function NobodyToAsk({ kase, reply }: { kase: Case; reply: Reply }) {
  const { t } = useTranslation('consoleCase');
  return contactOf(kase, reply).who === '' && <p className={styles.sentBack}>{t('reply.nobodyToAsk')}</p>;
}
