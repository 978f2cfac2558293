import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase, aDeadline, anEvaluation, anInvitation, aLetter, aPart } from '../../test/a-case.js';
import {
  ASSIGNMENT_ROLES,
  type AssignmentRole,
  type CaseShape,
  DEFAULT_POLICY,
  faultInRoles,
  MAX_ROUNDS,
  type Policy,
  policyWith,
  PROPOSAL_KINDS,
  PROPOSAL_LIMITS,
  PROPOSAL_WORKFLOWS,
  proposalRules,
  REPLYING_ROLES,
  repliesItself,
  unmetInText,
  unmetOf,
} from '../index.js';

const holds = (
  rule: keyof typeof proposalRules,
  parts: CaseShape,
  today = '2026-03-16',
  policy: Policy = DEFAULT_POLICY,
): boolean => proposalRules[rule]({ parts, today, person: { accountId: 'renda' }, policy });

describe('the rules of a proposal', () => {
  it('want a title and a background that say something', () => {
    expect(holds('titleIsGiven', aCase())).toBe(true);
    expect(holds('titleIsGiven', aCase({ proposal: { title: ' \n' } }))).toBe(false);
    expect(holds('backgroundIsGiven', aCase({ proposal: { background: '\t' } }))).toBe(false);
    expect(holds('titleIsGiven', aCase({ proposal: { title: '\u200b\u2060\u3164\ufeff' } }))).toBe(false);
  });

  it('want one to thirty requests that say something', () => {
    const requests = (count: number) => Array.from({ length: count }, (_, i) => ({ id: String(i), text: '修路。' }));
    const allowed = [0, 1, PROPOSAL_LIMITS.requests, PROPOSAL_LIMITS.requests + 1].map((count) =>
      holds('hasARequest', aCase({ requests: [...requests(count), { id: 'blank', text: ' ' }] })),
    );
    expect(allowed).toEqual([false, true, true, false]);
  });

  it('protect a text as soon as one co-signer has confirmed it', () => {
    const asked = aCase({ invitations: [anInvitation({ state: 'invited' })] });
    const signed = aCase({ invitations: [anInvitation({ state: 'invited' }), anInvitation({ memberId: 'hedi' })] });
    expect([asked, signed].map((parts) => holds('textIsUnconfirmed', parts))).toEqual([true, false]);
    expect([asked, signed].map((parts) => holds('textIsConfirmed', parts))).toEqual([false, true]);
  });

  it('let a draft be discarded until it has had a receipt', () => {
    expect(holds('neverSubmitted', aCase())).toBe(true);
    expect(holds('neverSubmitted', aCase({ proposal: { state: 'returned', receiptNumber: 7 } }))).toBe(false);
  });

  it('wait for the member’s word only on what staff filed, and only once', () => {
    const filed = (proposal: Partial<CaseShape['proposal']>) => holds('filingAwaitsConfirmation', aCase({ proposal }));
    expect(filed({ onBehalf: true })).toBe(true);
    expect(filed({ onBehalf: true, filingConfirmedOn: '2026-03-16' })).toBe(false);
    const signed = aCase({ proposal: { onBehalf: true, signedOriginalId: 'scan' } });
    const asked = [true, false].map((paper_counts_as_confirmation) =>
      holds('filingAwaitsConfirmation', signed, '2026-03-16', policyWith({ paper_counts_as_confirmation })),
    );
    expect(asked, 'whether his signature is his word').toEqual([false, true]);
    expect(filed({ onBehalf: false })).toBe(false);
    const inPerson = (proposal: Partial<CaseShape['proposal']>) => holds('notConfirmedInPerson', aCase({ proposal }));
    expect(inPerson({ onBehalf: true, signedOriginalId: 'scan' })).toBe(true);
    expect(inPerson({ onBehalf: true, filingConfirmedOn: '2026-03-16' })).toBe(false);
    expect(holds('filedOnBehalf', aCase({ proposal: { onBehalf: true } }))).toBe(true);
  });

  it('take a case back from its office until a unit has a part in it', () => {
    expect(holds('nothingAssignedYet', aCase())).toBe(true);
    expect(holds('nothingAssignedYet', aCase({ assignments: [aPart({ state: 'returned' })] }))).toBe(true);
    expect(holds('nothingAssignedYet', aCase({ assignments: [aPart()] }))).toBe(false);
  });

  it('see a vacant part in one that is over and was taken over by nobody', () => {
    const over = aPart({ id: 'over', state: 'returned' });
    expect(holds('aPartIsVacant', aCase({ assignments: [aPart()] }))).toBe(false);
    expect(holds('aPartIsVacant', aCase({ assignments: [over] }))).toBe(true);
    expect(holds('aPartIsVacant', aCase({ assignments: [over, aPart({ replacesId: 'over' })] }))).toBe(false);
  });

  it('wait for the letter of each part that replies, and of none besides', () => {
    const lead = aPart({ state: 'answered' });
    const beside = [aPart({ id: 'co', role: 'co' }), aPart({ id: 'left', role: 'separate', state: 'ended' })];
    expect(holds('everyReplyIsDelivered', aCase({ assignments: [lead, ...beside] }))).toBe(true);
    expect(holds('everyReplyIsDelivered', aCase({ assignments: [lead, aPart({ id: 'two', role: 'separate' })] }))).toBe(
      false,
    );
    expect(holds('everyReplyIsDelivered', aCase({ assignments: beside }))).toBe(false);
  });

  it('wait for the decision on a return, whoever asks for it', () => {
    const asks = (said: Parameters<typeof aPart>[0]) =>
      aCase({ assignments: [aPart({ state: 'answered' }), aPart(said)] });
    expect(holds('noReturnIsPending', asks({ role: 'co', state: 'returnRequested' }))).toBe(false);
    expect(holds('noReturnIsPending', asks({ role: 'co', state: 'returned' }))).toBe(true);
  });

  it('know whether a letter of the round is issued', () => {
    const has = (said: Parameters<typeof aLetter>[0]) =>
      holds('noLetterOfRoundIsIssued', aCase({ replies: [aLetter(said)] }));
    expect([has({}), has({ state: 'awaitingIssue' }), has({ state: 'dropped' })]).toEqual([true, true, true]);
    expect([has({ state: 'issued' }), has({ state: 'delivered' })]).toEqual([false, false]);
    expect(has({ state: 'delivered', round: 0 })).toBe(true);
  });

  it('give the author the whole of the last day to rate', () => {
    const rating = (said: Parameters<typeof aDeadline>[0]) =>
      holds('ratingTimeIsOver', aCase({ deadlines: [aDeadline(said)] }));
    expect(rating({ dueOn: '2026-03-15' })).toBe(true);
    expect(rating({ dueOn: '2026-03-16' })).toBe(false);
    expect(rating({ dueOn: '2026-03-15', metOn: '2026-03-15' })).toBe(false);
    expect(holds('ratingTimeIsOver', aCase())).toBe(false);
  });

  it('end a case with the last rating unless one says dissatisfied', () => {
    const replies = [aLetter({ state: 'delivered' }), aLetter({ id: 'other', assignmentId: 'b', state: 'delivered' })];
    const rated = (...evaluations: CaseShape['evaluations']) => aCase({ replies, evaluations });
    const both = [anEvaluation(), anEvaluation({ replyId: 'other' })];
    expect(holds('ratingEndsTheCase', rated(...both))).toBe(true);
    expect(holds('ratingEndsTheCase', rated(anEvaluation()))).toBe(false);
    expect(holds('ratingEndsTheCase', rated(anEvaluation({ result: 'dissatisfied' }), ...both.slice(1)))).toBe(false);
  });

  it('ask for a rating of the delivered letters of the present round alone', () => {
    const first = aLetter({ id: 'first', state: 'delivered' });
    const second = aLetter({ id: 'second', round: 2, state: 'delivered' });
    const dropped = aLetter({ id: 'dropped', round: 2, state: 'dropped' });
    const inRound = (...evaluations: CaseShape['evaluations']) =>
      aCase({ proposal: { round: 2 }, replies: [first, second, dropped], evaluations });
    const before = anEvaluation({ replyId: 'first', attitude: 'dissatisfied' });
    expect(holds('aReplyIsUnrated', inRound(before))).toBe(true);
    expect(holds('everyReplyIsRated', inRound(before))).toBe(false);
    expect(holds('anyIsDissatisfied', inRound(before))).toBe(false);
    expect(holds('ratingEndsTheCase', inRound(before, anEvaluation({ replyId: 'second' })))).toBe(true);
    expect(holds('anyIsDissatisfied', inRound(anEvaluation({ replyId: 'second', attitude: 'dissatisfied' })))).toBe(
      true,
    );
  });

  it('allow one re-handling', () => {
    expect(holds('roundsRemain', aCase({ proposal: { round: 1 } }))).toBe(true);
    expect(holds('roundsRemain', aCase({ proposal: { round: MAX_ROUNDS } }))).toBe(false);
  });
});

describe('what a text lacks while it is written', () => {
  const words = fc.constantFrom('', ' ', '\u200b', '修路。');
  const written = fc.record({
    title: words,
    background: words,
    disclosureWish: fc.constantFrom(null, 'full' as const),
    requests: fc.array(words, { maxLength: 3 }),
  });

  it.each(PROPOSAL_KINDS)('is what stands against its submission once it is saved: %s', (kind) => {
    fc.assert(
      fc.property(written, ({ requests: texts, ...proposal }) => {
        const requests = texts.map((text, i) => ({ id: String(i), text }));
        const asked = { today: '2026-03-16', person: { accountId: 'renda' }, policy: DEFAULT_POLICY };
        const saved = { parts: aCase({ proposal, requests }), ...asked };
        const unmet = unmetOf(PROPOSAL_WORKFLOWS[kind], 'submit', saved);
        expect(unmetInText({ ...proposal, requests })).toEqual(unmet);
      }),
    );
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
