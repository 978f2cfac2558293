import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { belongs } from '../../lib/session/session';
import { useSession } from '../../lib/session/useSession';
import { worksFor } from './places';
import styles from './Shell.module.css';

export function PersonMenu() {
  const { t } = useTranslation(['console', 'common']);
  const { session, leave } = useSession();
  const navigate = useNavigate();
  const office = worksFor(session);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: t('nav.account') },
          ...(belongs(session, '/m') ? [{ key: 'seat', label: t('nav.seat') }] : []),
          { key: 'leave', label: t('common:act.signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'seat') window.location.assign('/m');
          else void (key === 'leave' ? leave() : navigate('/account'));
        },
      }}
    >
      <button type="button" className={styles.person}>
        <span>{session.account.name}</span>
        {office && <small>{office.name}</small>}
        <i aria-hidden="true" />
      </button>
    </Dropdown>
  );
}
