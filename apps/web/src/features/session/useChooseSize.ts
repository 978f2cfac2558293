import { useCallback } from 'react';
import { tellAccount } from '../../lib/session/chosenHere';
import { useSession } from '../../lib/session/useSession';
import { chooseTextSize, type TextSize } from '../../lib/textSize';

/** Shows the size at once and saves it with the account; where that fails it holds on this device until it can be saved. */
export function useChooseSize(): (size: TextSize) => void {
  const { session, replace } = useSession();
  const { id } = session.account;
  return useCallback(
    (textSize) => {
      chooseTextSize(textSize);
      void tellAccount(id, { textSize }).then((told) => told && replace(told));
    },
    [id, replace],
  );
}
