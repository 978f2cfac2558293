import { letterBefore } from '@jianyan/shared';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseText } from '../../features/cases/useCaseText';
import { ReplyLetter } from '../../features/replies/ReplyLetter';
import { contactOf } from '../../features/replies/letterHead';
import { useIsActing } from '../../lib/act';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { classes } from '../../ui/classes';
import { ActPanel } from '../acts/ActPanel';
import { ConflictChoice } from '../drafts/ConflictChoice';
import { SaveStatus } from '../drafts/SaveStatus';
import { isCarried } from './isCarried';
import { tasksOf } from './replyTasks';
import { replyText, shownIn } from './replyText';
import { ReadingPane } from './ReadingPane';
import { ReplyHead } from './ReplyHead';
import { CorrectedLetter } from './CorrectedLetter';
import { CorrectionSections } from './CorrectionSections';
import { NobodyToAsk } from './NobodyToAsk';
import { ReplySections } from './ReplySections';
import { TaskList } from './TaskList';
import drafts from '../drafts/drafts.module.css';
import styles from './reply.module.css';

const SHOWN = ['write', 'check'] as const;

/** Writing a reply: its tasks, its sections, and a check page that shows it as the proposer will. */
export function ReplyDesk({ kase: found, reply: stored }: { kase: Case; reply: Reply }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('write');
  const letter = replyText(stored, found, session.today);
  const draft = useCaseText(letter, letter.read(found), found);
  const isActing = useIsActing();
  const isSaved = draft.saving === 'saved';
  // What is missing is said of what stands on the page, saved or not.
  const kase = letter.put(found, { id: stored.id, version: stored.version, text: draft.text, savedAt: null });
  const reply: Reply = { ...stored, ...shownIn(kase, draft.text) };
  const tasks = tasksOf(kase, reply, session.today);
  const show = (next: (typeof SHOWN)[number]) => {
    setShown(next);
    // What may be done next is the server's answer, and it judges what it has.
    if (next === 'check') void draft.flush();
  };

  return (
    <>
      <ReplyHead kase={kase} reply={reply} />
      <ConflictChoice
        draft={draft}
        show={(version) => <Version kase={kase} reply={{ ...reply, ...shownIn(kase, version) }} />}
      />
      <div className={classes(styles.page, styles.desk)}>
        <ReadingPane kase={kase} reply={reply} />
        <div className={styles.sheet}>
          <div className={classes(styles.switch, drafts.kept, 'no-print')}>
            <Segmented
              aria-label={t('reply.shown')}
              value={shown}
              options={SHOWN.map((value) => ({ value, label: t(`reply.${value}`) }))}
              onChange={show}
            />
            <SaveStatus draft={draft} />
          </div>
          {reply.sentBackBecause && (
            <p className={styles.sentBack}>{t('reply.sentBack', { reason: reply.sentBackBecause })}</p>
          )}
          {shown === 'write' && (
            // What is being handed on stands still until it has arrived.
            <fieldset disabled={isActing} className={classes(styles.sheet, 'no-print')}>
              {isCarried(draft.text, letterBefore(kase, reply)) && (
                <p className={styles.carried}>{t('reply.carried')}</p>
              )}
              {reply.kind === 'correction' ? (
                <CorrectionSections text={draft.text} onChange={draft.change} />
              ) : (
                <ReplySections kase={kase} text={draft.text} onChange={draft.change} />
              )}
            </fieldset>
          )}
          {/* On paper it is a letter, whatever is on screen. */}
          <div className={classes('panel', styles.letter, shown === 'write' && 'print-only')}>
            {shown === 'check' && (
              <div className="no-print">
                <h2>{t('reply.check')}</h2>
                <p className="muted">{t('reply.previewHint')}</p>
                <NobodyToAsk kase={kase} reply={reply} />
              </div>
            )}
            <ReplyLetter reply={reply} kase={kase} today={session.today} />
          </div>
          {/* On screen it stands beside what is written. */}
          <div className="print-only">
            <CorrectedLetter kase={kase} reply={reply} />
          </div>
        </div>
        <aside className={`${styles.aside ?? ''} no-print`}>
          <TaskList tasks={tasks} onOpen={() => setShown('write')} />
          <div id="task-contact">
            <ActPanel
              kase={kase}
              title={t('reply.handOn')}
              textIsShown
              textIsSaved={isSaved}
              saidBeside={tasks.map(({ rule }) => rule)}
              wanted={({ step, subjectId }) =>
                (subjectId === reply.id && step !== 'autosave') ||
                (subjectId === reply.assignmentId &&
                  (step === 'recordContact' || (step === 'allot' && contactOf(kase, reply).who === '')))
              }
            />
          </div>
        </aside>
      </div>
    </>
  );
}

/** One of two versions: its letter, and who may read it. */
function Version({ kase, reply }: { kase: Case; reply: Reply }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const words = useProcedureWords();
  return (
    <>
      <ReplyLetter reply={reply} kase={kase} today={session.today} />
      {reply.disclosure && (
        <p>
          {t('outcome.disclosure')} {words.replyDisclosures[reply.disclosure]} {reply.disclosureReason}
        </p>
      )}
    </>
  );
}
