import { useState } from 'react';
import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { errorOf, type FieldError } from '../../lib/forms';
import { lengthOf, pointsOf } from '../../lib/text';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/TextArea';
import type { StepProps } from './DraftPage';
import { StepForm } from './StepForm';
import { newPoint, splitPoint, writtenPoints, type Point } from './draftText';
import styles from './filing.module.css';

const LIMIT = PROPOSAL_LIMITS.request;

/** 具体建议: numbered points, each of which is answered by itself. */
export function PointsStep({ draft, found, onGo }: StepProps) {
  const { t } = useTranslation('filing');
  const { text, keeper } = draft;
  const [errors, setErrors] = useState<FieldError[]>([]);
  const { points } = text;
  const idOf = (point: Point) => `point-${point.key}`;

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
    keeper.change({ points: points.map((point) => (point.key === key ? { ...point, text: words } : point)) });
  const paste = (point: Point, words: string): boolean => {
    const parts = pointsOf(words);
    if (parts.length < 2 || point.text.trim() !== '') return false;
    keeper.change({ points: splitPoint(points, point.key, parts) });
    return true;
  };
  const move = (index: number, by: -1 | 1) => {
    const next = [...points];
    const [taken] = next.splice(index, 1);
    if (taken) next.splice(index + by, 0, taken);
    keeper.change({ points: next });
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
                <div className={styles.pointActs}>
                  {index > 0 && (
                    <Button kind="quiet" onClick={() => move(index, -1)}>
                      {t('points.up')} <span className="visually-hidden">{index + 1}</span>
                    </Button>
                  )}
                  {index < points.length - 1 && (
                    <Button kind="quiet" onClick={() => move(index, 1)}>
                      {t('points.down')} <span className="visually-hidden">{index + 1}</span>
                    </Button>
                  )}
                  <Button
                    kind="quiet"
                    onClick={() => keeper.change({ points: points.filter((one) => one.key !== point.key) })}
                  >
                    {t('points.remove')} <span className="visually-hidden">{index + 1}</span>
                  </Button>
                </div>
              )}
            </div>
          ))}
          {!locked && points.length < PROPOSAL_LIMITS.requests && (
            <Button onClick={() => keeper.change({ points: [...points, newPoint()] })}>{t('points.add')}</Button>
          )}
        </>
      )}
    </StepForm>
  );
}
