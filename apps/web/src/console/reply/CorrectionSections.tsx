import { REPLY_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import type { ReplyText } from './replyText';
import { TextPart } from './TextPart';
import styles from './reply.module.css';

interface CorrectionSectionsProps {
  text: ReplyText;
  onChange: (change: Partial<ReplyText>) => void;
}

/** The parts of a correction: what stood wrongly, why, and what stands instead. */
export function CorrectionSections({ text, onChange: set }: CorrectionSectionsProps) {
  const { t } = useTranslation('consoleCase');
  return (
    <section className={`panel ${styles.section ?? ''}`} id="task-correction">
      <h2>{t('task.correction')}</h2>
      <TextPart
        name="correctedPassages"
        value={text.correctedPassages}
        limit={REPLY_LIMITS.passages}
        onChange={(correctedPassages) => set({ correctedPassages })}
      />
      <TextPart
        name="correctedBecause"
        value={text.correctedBecause}
        limit={REPLY_LIMITS.reason}
        onChange={(correctedBecause) => set({ correctedBecause })}
      />
      <TextPart
        name="corrected"
        value={text.opening}
        limit={REPLY_LIMITS.opening}
        onChange={(opening) => set({ opening })}
      />
      <TextPart
        name="closing"
        value={text.closing}
        limit={REPLY_LIMITS.closing}
        onChange={(closing) => set({ closing })}
      />
    </section>
  );
}
