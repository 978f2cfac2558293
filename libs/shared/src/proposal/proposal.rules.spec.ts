import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASSIGNMENT_ROLES,
  type AssignmentRole,
  faultInRoles,
  MAX_ROUNDS,
  type ProposalFacts,
  proposalRules,
  REPLYING_ROLES,
  repliesItself,
} from './proposal.rules.js';

const draft: ProposalFacts = {
  onBehalf: false,
  filingConfirmed: false,
  everSubmitted: false,
  title: '关于完善老旧小区加装电梯后续管养机制的建议',
  background: '加装后无人管养。',
  requestCount: 2,
  hasDisclosureWish: true,
  confirmedCoSigners: 0,
  liveAssignments: 0,
  vacantParts: 0,
  allRepliesDelivered: false,
  otherDeliveredReplyUnrated: false,
  anyDissatisfied: false,
  ratingDueOn: null,
  declinedOn: null,
  round: 1,
  today: '2026-03-16',
};

const holds = (rule: keyof typeof proposalRules, facts: Partial<ProposalFacts>): boolean =>
  proposalRules[rule]({ ...draft, ...facts });

describe('the rules of a proposal', () => {
  it('want a title and a background that say something', () => {
    expect(holds('titleIsGiven', {})).toBe(true);
    expect(holds('titleIsGiven', { title: ' \n' })).toBe(false);
    expect(holds('backgroundIsGiven', { background: '\t' })).toBe(false);
    expect(holds('titleIsGiven', { title: '\u200b\u2060\u3164\ufeff' })).toBe(false);
  });

  it('want one to thirty requests', () => {
    expect([0, 1, 30, 31].map((requestCount) => holds('hasARequest', { requestCount }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('protect a text as soon as one co-signer has confirmed it', () => {
    expect(holds('textIsUnconfirmed', { confirmedCoSigners: 0 })).toBe(true);
    expect(holds('textIsUnconfirmed', { confirmedCoSigners: 1 })).toBe(false);
    expect(holds('textIsConfirmed', { confirmedCoSigners: 1 })).toBe(true);
  });

  it('wait for the member’s word only on what staff filed, and only once', () => {
    expect(holds('filingAwaitsConfirmation', { onBehalf: true })).toBe(true);
    expect(holds('filingAwaitsConfirmation', { onBehalf: true, filingConfirmed: true })).toBe(false);
    expect(holds('filingAwaitsConfirmation', { onBehalf: false })).toBe(false);
  });

  it('let a decision to decline be taken back on its own day only', () => {
    expect(holds('declinedToday', { declinedOn: '2026-03-16' })).toBe(true);
    expect(holds('declinedToday', { declinedOn: '2026-03-15' })).toBe(false);
    expect(holds('declinedToday', { declinedOn: null })).toBe(false);
  });

  it('give the author the whole of the last day to rate', () => {
    expect(holds('ratingTimeIsOver', { ratingDueOn: '2026-03-15' })).toBe(true);
    expect(holds('ratingTimeIsOver', { ratingDueOn: '2026-03-16' })).toBe(false);
    expect(holds('ratingTimeIsOver', { ratingDueOn: null })).toBe(false);
  });

  it('end a case with the last rating unless one says dissatisfied', () => {
    expect(holds('ratingEndsTheCase', {})).toBe(true);
    expect(holds('ratingEndsTheCase', { otherDeliveredReplyUnrated: true })).toBe(false);
    expect(holds('ratingEndsTheCase', { anyDissatisfied: true })).toBe(false);
  });

  it('allow one re-handling', () => {
    expect(holds('roundsRemain', { round: 1 })).toBe(true);
    expect(holds('roundsRemain', { round: MAX_ROUNDS })).toBe(false);
  });
});

describe('who handles a case', () => {
  const set = (...roles: AssignmentRole[]) =>
    roles.map((role, i) => ({ unitId: `unit ${i}`, role, part: `part ${i}` }));

  it.each([
    { units: set('sole'), fault: undefined },
    { units: set('lead', 'co', 'co', 'reference'), fault: undefined },
    { units: set('lead'), fault: undefined },
    { units: set('separate', 'separate'), fault: undefined },
    { units: set('separate', 'separate', 'co'), fault: undefined },
    { units: set('sole', 'reference'), fault: undefined },
    { units: set(), fault: 'noReplyingUnit' },
    { units: set('co', 'reference'), fault: 'noReplyingUnit' },
    { units: set('lead', 'lead'), fault: 'mixedReplyingRoles' },
    { units: set('lead', 'sole'), fault: 'mixedReplyingRoles' },
    { units: set('sole', 'separate', 'separate'), fault: 'mixedReplyingRoles' },
    { units: set('separate'), fault: 'oneSeparateOnly' },
    { units: set('sole', 'co'), fault: 'coWithSole' },
  ])('$units.length units of these roles: $fault', ({ units, fault }) => {
    expect(faultInRoles(units)).toBe(fault);
  });

  it('names each unit once', () => {
    const twice = [
      { unitId: 'jiaotong', role: 'lead' },
      { unitId: 'jiaotong', role: 'co' },
    ] as const;
    expect(faultInRoles(twice)).toBe('unitTwice');
  });

  it('states the part of each unit that replies separately', () => {
    const units = set('separate', 'separate').map((unit, i) => (i === 0 ? unit : { ...unit, part: ' ' }));
    expect(faultInRoles(units)).toBe('partMissing');
  });

  const anyUnits = fc.uniqueArray(
    fc.record({
      unitId: fc.string({ minLength: 1 }),
      role: fc.constantFrom(...ASSIGNMENT_ROLES),
      part: fc.option(fc.string()),
    }),
    { selector: ({ unitId }) => unitId, maxLength: 8 },
  );
  const count = (units: readonly { role: AssignmentRole }[], role: AssignmentRole) =>
    units.filter((unit) => unit.role === role).length;

  it('is complete only with exactly one lead, or exactly one sole, or two and more separate', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        fc.pre(faultInRoles(units) === undefined);
        const [lead, sole, separate] = REPLYING_ROLES.map((role) => count(units, role));
        const shapes = [
          lead === 1 && sole === 0 && separate === 0,
          lead === 0 && sole === 1 && separate === 0,
          lead === 0 && sole === 0 && (separate ?? 0) >= 2,
        ];
        expect(shapes.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('does not depend on the order in which the units are named', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        expect(faultInRoles([...units].reverse()) === undefined).toBe(faultInRoles(units) === undefined);
      }),
    );
  });

  it('stays complete when a unit is added for reference, and never becomes complete by that alone', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const before = faultInRoles(units);
        expect(faultInRoles([...units, { unitId: '', role: 'reference' as const }])).toBe(before);
      }),
    );
  });

  it('counts lead, sole and separate units as those that reply', () => {
    expect(ASSIGNMENT_ROLES.filter(repliesItself)).toEqual([...REPLYING_ROLES]);
  });
});
