import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/useSession';
import { Unbroken } from '../../ui/Unbroken';
import { useMandates } from '../mandates';
import styles from './Shell.module.css';

/** Whom to call, at the same place on every page. */
export function Contact() {
  const { t } = useTranslation('member');
  const { demo } = useSession().session;
  return (
    <footer className={styles.contact}>
      <div className={styles.contactInner}>
        <Calls />
        {demo && <span className={styles.demoBelow}>{t('demo')}</span>}
      </div>
    </footer>
  );
}

/** The secretariats of the bodies that the member sits in, each a call away. */
export function Calls() {
  const { t } = useTranslation('member');
  return (
    <>
      <span>{t('contact.ask')}</span>
      {useMandates().map(({ body }) =>
        body.phone ? (
          <a key={body.id} href={`tel:${body.phone.replace(/[^\d+]/g, '')}`}>
            <Unbroken
              text={t('contact.call', { office: body.officeName ?? body.shortName, phone: body.phone })}
              part={body.phone}
            />
          </a>
        ) : null,
      )}
    </>
  );
}
