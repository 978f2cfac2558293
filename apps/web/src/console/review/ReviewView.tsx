import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTimeline } from '../../features/timeline/useTimeline';
import type { Case } from '../../lib/schemas';
import { useToast } from '../../ui/Toasts';
import { casesQuery } from '../api/cases';
import { useSaidOfAct } from '../acts/useSaidOfAct';
import { CaseHead } from '../case/CaseHead';
import { CaseNotes } from '../case/CaseNotes';
import { TextTab } from '../case/TextTab';
import { useChosenSession } from '../shell/chosenSession';
import { SPLIT_DESK } from '../shell/splitView';
import { Decision } from './Decision';
import { neighboursOf } from './neighbours';
import { ReviewAside } from './ReviewAside';
import { addressInReview, ReviewList } from './ReviewList';
import styles from './review.module.css';

/** 审查: the cases that wait at the left, one of them read, and what is decided of it below; whatever is decided leads on to the next. */
export function ReviewView({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const navigate = useNavigate();
  const say = useToast();
  const said = useSaidOfAct();
  const timeline = useTimeline(kase);
  const head = useRef<HTMLElement>(null);
  const { sessionId } = useChosenSession();
  const list = useInfiniteQuery(casesQuery({ desk: SPLIT_DESK, sessionId }));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { next } = neighboursOf(rows, kase.id);

  const finish = (answer: Case | undefined) => {
    if (!answer) return;
    say(said(answer));
    if (answer.state === kase.state) return;
    void navigate(next ? addressInReview(next) : `/cases?desk=${SPLIT_DESK}`);
  };
  return (
    <div className={styles.split}>
      <ReviewList kase={kase} list={list} rows={rows} />
      <div className={styles.case}>
        <CaseHead ref={head} kase={kase} onPrint={timeline.print} />
        <div className={styles.read} role="region" aria-labelledby="review-text" tabIndex={0}>
          <h2 id="review-text" className="visually-hidden">
            {t('tab.text')}
          </h2>
          <CaseNotes kase={kase} />
          <TextTab kase={kase} unitsBeside />
        </div>
        <Decision kase={kase} hasNext={list.isPending || next !== undefined} onDone={finish} />
      </div>
      <ReviewAside kase={kase} timeline={timeline} />
    </div>
  );
}
