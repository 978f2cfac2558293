import type { Act, ToldCase } from './told-case.js';
import type { Services } from './services.js';
import { filingTurns } from './filing-turns.js';
import { handlingTurns } from './handling-turns.js';
import { ratingTurns } from './rating-turns.js';
import type { Turns } from './turns.types.js';

const ACTS: Turns = { ...filingTurns, ...handlingTurns, ...ratingTurns };

export function turnActs(told: ToldCase, services: Services): Act[] {
  const { then } = told.script;
  return (then && ACTS[then]?.(told, services)) ?? [];
}
