import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { OfficialText, Points } from '../../ui/OfficialText';
import { PersonName } from '../../ui/PersonName';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import styles from './caseTabs.module.css';

/** @param unitsBeside the units that the proposer names stand beside it on the screen, as the register has them */
export function TextTab({ kase, unitsBeside = false }: { kase: Case; unitsBeside?: boolean }) {
  const { t } = useTranslation(['consoleCase', 'proposal']);
  const words = useProcedureWords();
  const files = kase.attachments.filter(({ purpose }) => purpose === 'proposal');
  const open = kase.invitations.filter(({ state }) => state !== 'confirmed');
  const onPaper = unitsBeside ? 'print-only' : undefined;
  return (
    <div className={styles.body}>
      <h3>{t('text.background')}</h3>
      {kase.background ? <OfficialText text={kase.background} /> : <p className="muted">{t('text.empty')}</p>}
      <h3>{t('text.requests')}</h3>
      {kase.requests.length > 0 ? <Points points={kase.requests} /> : <p className="muted">{t('text.empty')}</p>}
      {kase.suggestedUnits && (
        <>
          <h3 className={onPaper}>{t('proposal:text.suggestedUnits')}</h3>
          <p className={onPaper}>{kase.suggestedUnits}</p>
        </>
      )}
      {open.length > 0 && (
        <>
          <h3>{t('text.invitations')}</h3>
          <ul>
            {open.map(({ id, memberName, toldApartBy, state }) => (
              <li key={id}>
                <PersonName name={memberName} toldApartBy={toldApartBy} />{' '}
                <span className="muted">{words.invitationStates[state]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {files.length > 0 && (
        <>
          <h3>{t('text.files')}</h3>
          <AttachmentList attachments={files} />
        </>
      )}
    </div>
  );
}
