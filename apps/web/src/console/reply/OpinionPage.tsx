import { ASSIGNMENT_LIMITS } from '@jianyan/shared';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { caseQuery } from '../../features/cases/caseQuery';
import { TextLeft } from '../../features/cases/TextLeft';
import { WordsOfKind } from '../../features/cases/WordsOfKind';
import { useCaseText } from '../../features/cases/useCaseText';
import { DueLabel } from '../../features/due/DueLabel';
import { useIsActing } from '../../lib/act';
import { caseNumber } from '../../lib/caseNumber';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Assignment, Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { OfficialText } from '../../ui/OfficialText';
import { classes } from '../../ui/classes';
import { PageTitle } from '../../ui/PageTitle';
import { Skeleton } from '../../ui/States';
import { PageTrouble } from '../shell/PageTrouble';
import { ActPanel } from '../acts/ActPanel';
import { isRunning } from '../case/isRunning';
import { TextTab } from '../case/TextTab';
import { ConflictChoice } from '../drafts/ConflictChoice';
import { SaveStatus } from '../drafts/SaveStatus';
import { MissingPage } from '../shell/MissingPage';
import { textCount } from '../words/textCount';
import { opinionText } from './opinionText';
import drafts from '../drafts/drafts.module.css';
import reading from './reading.module.css';
import styles from './reply.module.css';

/** A co-handler's opinion: written by the drafter, given by the leader. */
export function OpinionPage() {
  const { caseId = '', assignmentId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  if (found.isPending) return <Skeleton lines={8} />;
  if (!found.data) return <PageTrouble error={found.error} onRetry={() => void found.refetch()} />;
  const assignment = found.data.assignments.find(({ id }) => id === assignmentId);
  if (!assignment) return <MissingPage />;
  return (
    <WordsOfKind kind={found.data.kind}>
      <OpinionDesk key={assignmentId} kase={found.data} assignment={assignment} />
    </WordsOfKind>
  );
}

const OPINION_CLOCKS: readonly string[] = ['opinion', 'opinionAgain', 'redoOpinion'];

function OpinionDesk({ kase, assignment }: { kase: Case; assignment: Assignment }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const { session } = useSession();
  const number = caseNumber(kase, words);
  const title = t('opinion.of', { unit: assignment.unitName });
  const due = kase.deadlines.find(
    (deadline) =>
      deadline.assignmentId === assignment.id && OPINION_CLOCKS.includes(deadline.clock) && isRunning(deadline),
  );
  const drafts = kase.availableActions.some(
    ({ step, subjectId }) => step === 'draftOpinion' && subjectId === assignment.id,
  );
  return (
    <>
      <div className={classes(styles.head, styles.ofOpinion)}>
        <div>
          <nav aria-label={t('reply.trail')}>
            <Link to={`/cases/${kase.id}`}>{kase.title}</Link>
          </nav>
          <PageTitle tab={`${number} ${title}`}>{title}</PageTitle>
          <p className={styles.which}>
            <span>
              {kase.body.shortName} {kase.session.name} {number}
            </span>
            {due && <DueLabel deadline={due} today={session.today} named />}
          </p>
        </div>
      </div>
      <div className={classes(styles.page, styles.desk)}>
        <Asked kase={kase} part={assignment.part} />
        <section className={`panel ${styles.section ?? ''}`}>
          {assignment.opinion?.sentBackBecause && (
            <p className={styles.sentBack}>{t('opinion.sentBack', { reason: assignment.opinion.sentBackBecause })}</p>
          )}
          {assignment.opinion?.draftSentBackBecause && (
            <p className={styles.sentBack}>
              {t('opinion.draftSentBack', { reason: assignment.opinion.draftSentBackBecause })}
            </p>
          )}
          {drafts ? (
            <OpinionText kase={kase} assignment={assignment} />
          ) : (
            <>
              <TextLeft found={kase} subjectId={assignment.id} />
              <OfficialText text={assignment.opinion?.text ?? ''} />
            </>
          )}
        </section>
        <aside className={styles.aside}>
          <ActPanel
            kase={kase}
            textIsShown={!drafts}
            wanted={({ step, subjectId }) => subjectId === assignment.id && step !== 'draftOpinion'}
          />
        </aside>
      </div>
    </>
  );
}

/** What the opinion is about, to be read beside it, with what of it is this unit's. */
function Asked({ kase, part }: { kase: Case; part: string | null }) {
  const { t } = useTranslation('consoleCase');
  return (
    <section className={`${reading.reading ?? ''} no-print`} aria-labelledby="opinion-asked" tabIndex={0}>
      <h2 id="opinion-asked" className="visually-hidden">
        {t('tab.text')}
      </h2>
      {part && <p className={reading.part}>{t('handling.part', { part })}</p>}
      <TextTab kase={kase} />
    </section>
  );
}

function OpinionText({ kase, assignment }: { kase: Case; assignment: Assignment }) {
  const { t } = useTranslation('consoleCase');
  const opinion = opinionText(assignment, kase.id);
  const draft = useCaseText(opinion, opinion.read(kase), kase);
  // What is being handed on stands still until it has arrived.
  const isActing = useIsActing();
  return (
    <>
      <ConflictChoice draft={draft} show={(version) => <OfficialText text={version.text} />} />
      <label className={styles.part}>
        <span>{t('opinion.text')}</span>
        <Input.TextArea
          className={styles.official ?? ''}
          placeholder={t('opinion.hint')}
          autoSize={{ minRows: 10, maxRows: 30 }}
          count={textCount(ASSIGNMENT_LIMITS.opinion)}
          disabled={isActing}
          value={draft.text.text}
          onChange={(event) => draft.change({ text: event.target.value })}
        />
      </label>
      <p className="muted">{t('opinion.handOn')}</p>
      <div className={drafts.keptBelow}>
        <SaveStatus draft={draft} />
      </div>
    </>
  );
}
