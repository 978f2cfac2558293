import { describe, expect, it } from 'vitest';
import { onOneSide } from './one-side.js';
import { ACTORS } from './roles.js';

describe('on one side of a case', () => {
  it('whoever proposes it acts as nothing else', () => {
    const { actors, heldBack } = onOneSide(ACTORS, true);
    expect(actors).toEqual(['author', 'coSigner', 'invitee']);
    expect([...actors, ...heldBack].sort()).toEqual([...ACTORS].sort());
  });

  it('everybody else acts as all that he is', () => {
    expect(onOneSide(['secretariat', 'leader'], false)).toEqual({ actors: ['secretariat', 'leader'], heldBack: [] });
  });
});
