import { useEffect, useRef, useState } from 'react';
import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { newPoint, splitPoint, writtenPoints, type Point } from '../../features/cases/proposalText';
import { errorOf, type FieldError } from '../../lib/forms';
import { lengthOf, pointsOf } from '../../lib/text';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/TextArea';
import type { StepProps } from './StepProps';
import { PointActs } from './PointActs';
import { StepForm } from './StepForm';
import styles from './filing.module.css';

const LIMIT = PROPOSAL_LIMITS.request;

const ADD = 'add-point';
const idOf = (point: Point) => `point-${point.key}`;

/** 具体建议: numbered points, each of which is answered by itself. */
export function PointsStep({ draft, found, onGo }: StepProps) {
  const { t } = useTranslation('filing');
  const { text, change } = draft;
  const [errors, setErrors] = useState<FieldError[]>([]);
  const { requests: points } = text;
  const goOnAt = useFocusAfterChange();

  const check = (): FieldError[] => {
    const first = points[0];
    if (first && writtenPoints(text).length === 0) return [{ field: idOf(first), message: t('points.missing') }];
    return points
      .map((point, index) => ({ point, number: index + 1, count: lengthOf(point.text) }))
      .filter(({ count }) => count > LIMIT)
      .map(({ point, number, count }) => ({
        field: idOf(point),
        message: t('points.tooLong', { number, limit: LIMIT, count }),
      }));
  };
  const write = (key: string, words: string) =>
    change({ requests: points.map((point) => (point.key === key ? { ...point, text: words } : point)) });
  const paste = (point: Point, words: string): boolean => {
    const parts = pointsOf(words);
    if (parts.length < 2 || point.text.trim() !== '') return false;
    change({ requests: splitPoint(points, point.key, parts) });
    return true;
  };
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
    <StepForm step="points" found={found} onGo={onGo} check={check} onErrors={setErrors}>
      {(locked) => (
        <>
          <p className={styles.hint}>{t('points.hint')}</p>
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
                onPasteText={(words) => paste(point, words)}
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
          {!locked && points.length < PROPOSAL_LIMITS.requests && (
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
