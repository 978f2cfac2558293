import { OPINION_ADOPTIONS, REPLY_LIMITS } from '@jianyan/shared';
import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { OfficialText } from '../../ui/OfficialText';
import type { ReplyText } from './replyText';
import { textCount } from '../words/textCount';
import styles from './reply.module.css';

interface OpinionExplanationsProps {
  kase: Case;
  explanations: ReplyText['opinionExplanations'];
  onChange: (explanations: ReplyText['opinionExplanations']) => void;
}

/** Each opinion that was given, above what the letter says of it to the proposer. */
export function OpinionExplanations({ kase, explanations, onChange }: OpinionExplanationsProps) {
  const { t } = useTranslation('consoleCase');
  const { opinionAdoptions } = useProcedureWords();
  return explanations.map((explanation, index) => {
    const part = kase.assignments.find(({ id }) => id === explanation.assignmentId);
    const name = part?.unitName ?? '';
    const change = (said: Partial<typeof explanation>) =>
      onChange(explanations.map((one, at) => (at === index ? { ...one, ...said } : one)));
    return (
      <fieldset key={explanation.assignmentId} className={styles.point}>
        <legend>{name}</legend>
        <div className={styles.asked}>
          <OfficialText text={part?.opinion?.text ?? ''} />
        </div>
        <Radio.Group
          aria-label={t('reply.adoptionOf', { unit: name })}
          value={explanation.adoption}
          onChange={(event) => change({ adoption: event.target.value as typeof explanation.adoption })}
          options={OPINION_ADOPTIONS.map((value) => ({ value, label: opinionAdoptions[value] }))}
        />
        <Input.TextArea
          className={styles.official ?? ''}
          aria-label={t('reply.explanationOf', { unit: name })}
          placeholder={t('reply.explanationHint')}
          autoSize={{ minRows: 2, maxRows: 12 }}
          count={textCount(REPLY_LIMITS.explanation)}
          value={explanation.words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </fieldset>
    );
  });
}
