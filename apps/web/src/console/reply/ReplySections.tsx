import { promisesSomething, REPLY_DISCLOSURES, REPLY_LIMITS, type ReplyClassCode } from '@jianyan/shared';
import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import type { ReplyText } from './replyText';
import { OpinionExplanations } from './OpinionExplanations';
import { ReplyPoint } from './ReplyPoint';
import { TextPart } from './TextPart';
import { textCount } from '../words/textCount';
import styles from './reply.module.css';

interface ReplySectionsProps {
  kase: Case;
  text: ReplyText;
  onChange: (change: Partial<ReplyText>) => void;
}

/** The parts of the letter, in the order in which it is read. */
export function ReplySections({ kase, text, onChange: set }: ReplySectionsProps) {
  const { t } = useTranslation('consoleCase');
  const withPromises = promisesSomething(text.classCode);
  return (
    <>
      <section className={`panel ${styles.section ?? ''}`} id="task-class">
        <ClassChoice
          offered={kase.policy.reply_classes}
          value={text.classCode}
          onChange={(classCode) => set({ classCode })}
        />
      </section>
      <section className={`panel ${styles.section ?? ''}`} id="task-answers">
        <h2>{t('task.answers')}</h2>
        <TextPart
          name="opening"
          value={text.opening}
          limit={REPLY_LIMITS.opening}
          onChange={(opening) => set({ opening })}
        />
        <div id="task-promises">
          {text.points.map((point, index) => (
            <ReplyPoint
              key={point.requestId ?? 'part'}
              point={point}
              request={kase.requests.find(({ id }) => id === point.requestId)}
              withPromise={withPromises}
              policy={kase.policy}
              onChange={(changed) => set({ points: text.points.map((one, at) => (at === index ? changed : one)) })}
            />
          ))}
        </div>
        <TextPart
          name="closing"
          value={text.closing}
          limit={REPLY_LIMITS.closing}
          onChange={(closing) => set({ closing })}
        />
      </section>
      {text.opinionExplanations.length > 0 && (
        <section className={`panel ${styles.section ?? ''}`} id="task-explanations">
          <h2>{t('task.explanations')}</h2>
          <OpinionExplanations
            kase={kase}
            explanations={text.opinionExplanations}
            onChange={(opinionExplanations) => set({ opinionExplanations })}
          />
        </section>
      )}
      <section className={`panel ${styles.section ?? ''}`} id="task-disclosure">
        <Disclosure text={text} set={set} />
      </section>
    </>
  );
}

interface ClassChoiceProps {
  offered: readonly ReplyClassCode[];
  value: ReplyClassCode | null;
  onChange: (code: ReplyClassCode) => void;
}

function ClassChoice({ offered, value, onChange }: ClassChoiceProps) {
  const { t } = useTranslation('consoleCase');
  const { replyClasses } = useProcedureWords();
  return (
    <>
      <h2 id="class-title">{t('task.class')}</h2>
      <Radio.Group
        aria-labelledby="class-title"
        vertical
        value={value}
        onChange={(event) => onChange(event.target.value as ReplyClassCode)}
        options={offered.map((code) => ({
          value: code,
          label: (
            <span className={styles.class}>
              <b>{replyClasses[code].label}</b> <small>{replyClasses[code].meaning}</small>
            </span>
          ),
        }))}
      />
    </>
  );
}

function Disclosure({ text, set }: { text: ReplyText; set: (change: Partial<ReplyText>) => void }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  return (
    <>
      <h2 id="disclosure-title">{t('task.disclosure')}</h2>
      <Radio.Group
        aria-labelledby="disclosure-title"
        value={text.disclosure}
        onChange={(event) => set({ disclosure: event.target.value as ReplyText['disclosure'] })}
        options={REPLY_DISCLOSURES.map((value) => ({ value, label: words.replyDisclosures[value] }))}
      />
      {text.disclosure !== null && text.disclosure !== 'open' && (
        <label className={styles.part}>
          <span>{t('reply.disclosureReason')}</span>
          <Input.TextArea
            autoSize={{ minRows: 2 }}
            count={textCount(REPLY_LIMITS.disclosureReason)}
            value={text.disclosureReason}
            onChange={(event) => set({ disclosureReason: event.target.value })}
          />
        </label>
      )}
    </>
  );
}
