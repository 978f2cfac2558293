import { DISCLOSURE_WISHES, PROPOSAL_LIMITS } from '@jianyan/shared';
import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { http } from '../../lib/http';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { OfficialText } from '../../ui/OfficialText';
import { ConflictChoice } from '../drafts/ConflictChoice';
import { SaveStatus } from '../drafts/SaveStatus';
import { useAutosave } from '../drafts/useAutosave';
import { RequestRows } from './RequestRows';
import { textOf, writtenIn, type FiledText } from './filedText';
import { textCount } from '../words/textCount';
import styles from './filing.module.css';

/** The parts of the text. Once a co-signer has confirmed it, it is read only until it is reopened. */
export function FilingText({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const draft = useAutosave<FiledText>({
    subject: `filing.${kase.id}`,
    kase,
    read: textOf,
    send: (text, textVersion) =>
      http.patch('/api/proposals/{id}', { path: { id: kase.id }, body: { textVersion, ...text } }),
    written: writtenIn,
  });
  const text = draft.value;
  const set = (change: Partial<FiledText>) => draft.change({ ...text, ...change });
  const editable = kase.availableActions.some(({ step, unmet }) => step === 'autosave' && unmet.length === 0);

  return (
    <section className={`panel ${styles.form ?? ''}`}>
      <ConflictChoice draft={draft} show={(version) => <WholeText text={version} />} />
      <div className={styles.bar}>
        <h2>{t('filing.text')}</h2>
        <SaveStatus draft={draft} />
      </div>
      {!editable && <p className={styles.locked}>{t('filing.locked')}</p>}
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
          <Input
            value={text.suggestedUnits}
            disabled={!editable}
            maxLength={PROPOSAL_LIMITS.suggestedUnits}
            onChange={(event) => set({ suggestedUnits: event.target.value })}
          />
        </label>
        <div role="group" aria-labelledby="wish">
          <span id="wish">{t('head.wish')}</span>
          <Radio.Group
            aria-labelledby="wish"
            value={text.disclosureWish ?? null}
            disabled={!editable}
            onChange={(event) => set({ disclosureWish: event.target.value as FiledText['disclosureWish'] })}
            options={DISCLOSURE_WISHES.map((value) => ({ value, label: words.disclosureWishes[value] }))}
          />
        </div>
      </fieldset>
    </section>
  );
}

function WholeText({ text }: { text: FiledText }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  return (
    <>
      <h4>{text.title}</h4>
      <OfficialText text={text.background} />
      <OfficialText text={text.requests.map((request) => request.text).join('\n')} />
      {text.suggestedUnits && (
        <p>
          {t('text.suggestedUnits')} {text.suggestedUnits}
        </p>
      )}
      {text.disclosureWish && (
        <p>
          {t('head.wish')} {words.disclosureWishes[text.disclosureWish]}
        </p>
      )}
    </>
  );
}
