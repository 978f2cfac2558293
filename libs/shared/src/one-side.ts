import type { Actor } from './roles.js';

/** As what somebody acts who proposes a case, or is asked to. */
const PROPOSES = ['author', 'coSigner', 'invitee'] as const satisfies Actor[];

/**
 * Nobody acts on both sides of one case (procedure §9.2.8): whoever holds a seat among its proposers takes no step in it
 * for a unit, an office or the secretariat. He may hold both; in other cases he uses the other.
 * @param relations everything that somebody is to a case
 * @returns as what he acts in it, and what he may not use there
 */
export function onOneSide(
  relations: readonly Actor[],
  isProposer: boolean,
): { readonly actors: readonly Actor[]; readonly heldBack: readonly Actor[] } {
  if (!isProposer) return { actors: relations, heldBack: [] };
  const proposes = (actor: Actor) => PROPOSES.some((proposing) => proposing === actor);
  return { actors: relations.filter(proposes), heldBack: relations.filter((actor) => !proposes(actor)) };
}
