import { DISCLOSURE_WISHES, PROPOSAL_LIMITS } from '@jianyan/shared';
import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProposalVersion } from '../../features/cases/ProposalVersion';
import { mayWrite, proposalText, type ProposalText } from '../../features/cases/proposalText';
import { useCaseText } from '../../features/cases/useCaseText';
import { useIsActing } from '../../lib/act';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { classes } from '../../ui/classes';
import { ConflictChoice } from '../drafts/ConflictChoice';
import { SaveStatus } from '../drafts/SaveStatus';
import { RequestRows } from './RequestRows';
import { textCount } from '../words/textCount';
import drafts from '../drafts/drafts.module.css';
import styles from './filing.module.css';

/** The parts of the text. Once a co-signer has confirmed it, it is read only until it is reopened. */
export function FilingText({ kase }: { kase: Case }) {
  const { t } = useTranslation(['consoleCase', 'proposal']);
  const words = useProcedureWords();
  const filed = proposalText(kase.body.id);
  const draft = useCaseText(filed, filed.read(kase), kase);
  const { text, change: set } = draft;
  const isActing = useIsActing();
  // What is being handed on stands still until it has arrived.
  const editable = mayWrite(kase) && !isActing;

  return (
    <section className={`panel ${styles.form ?? ''}`}>
      <ConflictChoice draft={draft} show={(version) => <ProposalVersion text={version} />} />
      <div className={classes(styles.bar, drafts.kept)}>
        <h2>{t('filing.text')}</h2>
        <SaveStatus draft={draft} />
      </div>
      {!mayWrite(kase) && <p className={styles.locked}>{t('filing.locked')}</p>}
      <fieldset disabled={!editable} className={styles.fields}>
        <label>
          <span>{t('filing.titleField')}</span>
          <Input
            value={text.title}
            placeholder={t('filing.titleHint')}
            count={textCount(PROPOSAL_LIMITS.title)}
            disabled={!editable}
            onChange={(event) => set({ title: event.target.value })}
          />
        </label>
        <label>
          <span>{t('text.background')}</span>
          <Input.TextArea
            className={styles.official ?? ''}
            autoSize={{ minRows: 6, maxRows: 24 }}
            count={textCount(PROPOSAL_LIMITS.background)}
            value={text.background}
            disabled={!editable}
            onChange={(event) => set({ background: event.target.value })}
          />
        </label>
        <RequestRows requests={text.requests} disabled={!editable} onChange={(requests) => set({ requests })} />
        <label>
          <span>{t('filing.suggestedUnits')}</span>
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 6 }}
            count={textCount(PROPOSAL_LIMITS.suggestedUnits)}
            value={text.suggestedUnits}
            disabled={!editable}
            onChange={(event) => set({ suggestedUnits: event.target.value })}
          />
        </label>
        <div role="group" aria-labelledby="wish">
          <span id="wish">{t('proposal:text.disclosureWish')}</span>
          <Radio.Group
            aria-labelledby="wish"
            value={text.disclosureWish}
            disabled={!editable}
            onChange={(event) => set({ disclosureWish: event.target.value as ProposalText['disclosureWish'] })}
            options={DISCLOSURE_WISHES.map((value) => ({ value, label: words.disclosureWishes[value] }))}
          />
        </div>
      </fieldset>
    </section>
  );
}
