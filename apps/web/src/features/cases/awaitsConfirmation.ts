import { filingAwaitsConfirmation } from '@jianyan/shared';
import type { Case } from '../../lib/schemas';

/** Filed by staff in the member’s name, and somebody waits for what he says of it. */
export const awaitsConfirmation = ({ filedOnBehalf: filed, submittedAt }: Case): boolean =>
  filed !== null &&
  submittedAt !== null &&
  filingAwaitsConfirmation({ ...filed, onBehalf: true, filingConfirmedOn: filed.confirmedOn });
