import type { Satisfaction } from '@jianyan/shared';
import { stepCall, type StepCall } from '../../features/cases/stepCall';
import { needsReason, type Rating } from '../../features/replies/rating';
import type { SecondThought } from './secondThought';

export type RatingStep = 'rate' | SecondThought;

/** What is filled in, and not sent yet. */
export interface Given {
  attitude: Satisfaction | null;
  result: Satisfaction | null;
  reason: string;
  /** Why an earlier rating is put right, or not one's own. */
  because: string;
}

export const NOTHING: Given = { attitude: null, result: null, reason: '', because: '' };

/** Whoever takes something back says why. */
export const saysWhy = (step: RatingStep): boolean => step === 'correctRating' || step === 'contestProxyRating';

/** Whoever disowns a rating may rate himself at once, or later. */
export const wantsRating = (step: RatingStep, { attitude, result }: Given): boolean =>
  step !== 'contestProxyRating' || attitude !== null || result !== null;

/** The step with what was said; complete, as the form has made sure. */
export function ratingCall(step: RatingStep, id: string, given: Given): StepCall {
  const path = { id };
  const because = given.because.trim();
  const rating = ratingOf(given);
  if (step === 'contestProxyRating') {
    const body = { because, ...(rating && { own: rating }) };
    return stepCall('/api/replies/{id}/contest-proxy-rating', { path, body });
  }
  if (!rating) throw new Error(`${step} without a rating`);
  if (step === 'correctRating') {
    return stepCall('/api/replies/{id}/correct-rating', { path, body: { ...rating, because } });
  }
  return step === 'rateLate'
    ? stepCall('/api/replies/{id}/rate-late', { path, body: rating })
    : stepCall('/api/replies/{id}/rate', { path, body: rating });
}

export function ratingOf(given: Given): Rating | undefined {
  const { attitude, result, reason } = given;
  if (!attitude || !result) return undefined;
  return { attitude, result, ...(needsReason(given) ? { reason: reason.trim() } : {}) };
}
