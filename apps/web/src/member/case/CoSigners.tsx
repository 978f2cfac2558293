import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { PersonName } from '../../ui/PersonName';
import page from '../layout/Page.module.css';
import styles from './case.module.css';

/** Who signs with the author, and, while it is open, who has been asked. */
export function CoSigners({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const open = found.invitations.filter(
    (invitation) => invitation.state !== 'confirmed' && invitation.state !== 'recalled',
  );
  if (found.coSigners.length === 0 && open.length === 0) return null;
  return (
    <section className={page.panel}>
      <h2>{t('case.coSigners')}</h2>
      <ul className={styles.people}>
        {found.coSigners.map((member) => (
          <li key={member.memberId}>
            <PersonName {...member} /> {member.toldApartBy === null && <span>{member.groups.join(' ')}</span>}
          </li>
        ))}
        {open.map((invitation) => (
          <li key={invitation.id}>
            <PersonName name={invitation.memberName} toldApartBy={invitation.toldApartBy} />{' '}
            <span>{words.invitationStates[invitation.state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
