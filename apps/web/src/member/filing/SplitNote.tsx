import { useTranslation } from 'react-i18next';
import type { PointList } from '../../features/cases/usePointList';
import { Button } from '../../ui/Button';

/** Into how many points a pasted list fell, what went into none of them, and the way back. */
export function SplitNote({ list: { done, undo } }: { list: PointList }) {
  const { t } = useTranslation('proposal');
  const split = done?.split;
  return (
    <div role="status">
      {split && (
        <p>
          {t('points.split', { count: split.count })} {split.leftOut && t('points.leftOut', { words: split.leftOut })}{' '}
          <Button kind="quiet" onClick={undo}>
            {t('points.undoSplit')}
          </Button>
        </p>
      )}
    </div>
  );
}
