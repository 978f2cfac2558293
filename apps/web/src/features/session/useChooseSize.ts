import { useCallback } from 'react';
import { chooseTextSize, type TextSize } from '../../lib/textSize';
import { saveTextSize } from '../../lib/session/session';
import { useSession } from '../../lib/session/useSession';

/** Shows the size at once and saves it with the account; where that fails it still holds on this device. */
export function useChooseSize(): (size: TextSize) => void {
  const { replace } = useSession();
  return useCallback(
    (size) => {
      chooseTextSize(size);
      saveTextSize(size).then(replace, () => undefined);
    },
    [replace],
  );
}
