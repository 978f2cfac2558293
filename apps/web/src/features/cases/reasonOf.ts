import type { ProcedureWords } from '@jianyan/shared';
import type { Case } from '../../lib/schemas';

/** Why a text was returned or declined, from the list of the one or the other; of early returns, from that of declining. */
export function reasonOf(decision: NonNullable<Case['decision']>, words: ProcedureWords): string | null {
  return decision.revisionReason ? words.revisionReasons[decision.revisionReason] : decision.reason;
}
