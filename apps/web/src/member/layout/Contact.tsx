import { useTranslation } from 'react-i18next';
import { useMandates } from '../mandates';
import styles from './Shell.module.css';

/** Whom to call, at the same place on every page. */
export function Contact() {
  const { t } = useTranslation('member');
  return (
    <footer className={styles.contact}>
      <div className={styles.contactInner}>
        <span>{t('contact.ask')}</span>
        {useMandates().map(({ body }) =>
          body.phone ? (
            <a key={body.id} href={`tel:${body.phone.replace(/[^\d+]/g, '')}`}>
              {t('contact.call', { office: body.officeName ?? body.shortName, phone: body.phone })}
            </a>
          ) : null,
        )}
      </div>
    </footer>
  );
}
