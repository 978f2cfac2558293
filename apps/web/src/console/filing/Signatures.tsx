import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeepCase } from '../../features/cases/caseQuery';
import { useAct } from '../../lib/act';
import { http } from '../../lib/http';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { ActOutcome } from '../../ui/ActOutcome';
import { PersonName } from '../../ui/PersonName';
import { Tag } from '../lists/Tag';
import styles from './filing.module.css';

/** Who co-signs: confirmed in person, by a signature on paper, or still asked. */
export function Signatures({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const keep = useKeepCase();
  const recall = useAct((id: string, idempotencyKey) =>
    http.post('/api/invitations/{id}/recall', { path: { id }, idempotencyKey }),
  );
  const mayRecall = kase.availableActions.some(({ step }) => step === 'recallInvitation');
  return (
    <section className={`panel ${styles.form ?? ''}`}>
      <h2>{t('filing.signatures')}</h2>
      <ActOutcome error={recall.error} />
      {kase.invitations.length === 0 ? (
        <p className="muted">{t('filing.noSignatures')}</p>
      ) : (
        <ul className={styles.signatures}>
          {kase.invitations.map(({ id, memberName, toldApartBy, state, onPaper }) => (
            <li key={id}>
              <span>
                <PersonName name={memberName} toldApartBy={toldApartBy} />
              </span>
              <Tag tone={state === 'confirmed' ? 'green' : 'plain'}>
                {onPaper ? t('filing.onPaper') : words.invitationStates[state]}
              </Tag>
              {mayRecall && state === 'invited' && (
                <Button
                  size="small"
                  loading={recall.isPending && recall.variables === id}
                  disabled={recall.isPending}
                  onClick={() => recall.mutate(id, { onSuccess: keep })}
                >
                  {words.steps[kase.kind].recallInvitation}
                  <span className="visually-hidden">
                    {' '}
                    <PersonName name={memberName} toldApartBy={toldApartBy} />
                  </span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
