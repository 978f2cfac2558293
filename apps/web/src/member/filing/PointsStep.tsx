import { useEffect, useRef } from 'react';
import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { newPoint, pointsTooMany, type Point } from '../../features/cases/proposalText';
import { usePointList } from '../../features/cases/usePointList';
import { errorOf } from '../../lib/forms';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/TextArea';
import { idOfPoint as idOf } from './faults';
import type { StepProps } from './StepProps';
import { PointActs } from './PointActs';
import { SplitNote } from './SplitNote';
import { StepForm } from './StepForm';
import styles from './filing.module.css';

const LIMIT = PROPOSAL_LIMITS.request;

const ADD = 'add-point';

/** 具体建议: numbered points, each of which is answered by itself. */
export function PointsStep(props: StepProps) {
  const { t } = useTranslation(['filing', 'proposal']);
  const { text, change } = props.draft;
  const { requests: points } = text;
  const list = usePointList(points, (requests) => change({ requests }));
  const most = PROPOSAL_LIMITS.requests;
  const over = pointsTooMany(text);
  const tooMany = over > 0 ? t('proposal:points.tooMany', { count: over, limit: most, total: over + most }) : null;
  const goOnAt = useFocusAfterChange();

  const write = (key: string, words: string) =>
    change({ requests: points.map((point) => (point.key === key ? { ...point, text: words } : point)) });
  const add = () => {
    const point = newPoint();
    change({ requests: [...points, point] });
    goOnAt(idOf(point));
  };
  const move = (point: Point, by: -1 | 1) => {
    const next = points.filter(({ key }) => key !== point.key);
    next.splice(points.indexOf(point) + by, 0, point);
    change({ requests: next });
    // At either end only the way back is left.
    goOnAt(...(by < 0 ? (['up', 'down'] as const) : (['down', 'up'] as const)).map((way) => `${idOf(point)}-${way}`));
  };
  const remove = (point: Point) => {
    change({ requests: points.filter(({ key }) => key !== point.key) });
    goOnAt(ADD);
  };

  return (
    <StepForm step="points" {...props}>
      {(errors, locked) => (
        <>
          <p className={styles.hint}>{t('points.hint')}</p>
          <SplitNote list={list} />
          <div role="status">
            {tooMany && (
              <Banner tone="warning">
                <p>{tooMany}</p>
              </Banner>
            )}
          </div>
          {points.map((point, index) => (
            <div key={point.key} className={styles.point}>
              <TextArea
                id={idOf(point)}
                label={t('points.label', { number: index + 1 })}
                error={errorOf(errors, idOf(point))}
                limit={LIMIT}
                rows={4}
                readOnly={locked}
                value={point.text}
                onChange={(words) => write(point.key, words)}
                onPasteText={(words) => list.paste(point, words)}
              />
              {!locked && points.length > 1 && (
                <PointActs
                  id={idOf(point)}
                  text={point.text}
                  number={index + 1}
                  last={index === points.length - 1}
                  onMove={(by) => move(point, by)}
                  onRemove={() => remove(point)}
                />
              )}
            </div>
          ))}
          {!locked && points.length < most && (
            <Button id={ADD} onClick={add}>
              {t('points.add')}
            </Button>
          )}
        </>
      )}
    </StepForm>
  );
}

/** What was pressed may be gone once the page is drawn anew: focus goes to the first of these that is there. */
function useFocusAfterChange(): (...ids: string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const next = wanted.current.map((id) => document.getElementById(id)).find((element) => element !== null);
    wanted.current = [];
    next?.focus();
  });
  return (...ids) => {
    wanted.current = ids;
  };
}
