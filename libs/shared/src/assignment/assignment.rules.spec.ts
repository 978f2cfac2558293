import { describe, expect, it } from 'vitest';
import { ASSIGNMENT_ROLES } from '../proposal/proposal.rules.js';
import { type AssignmentFacts, assignmentRules } from './assignment.rules.js';

const lead: AssignmentFacts = {
  role: 'lead',
  caseIsHandled: true,
  returnDueOn: '2026-03-30',
  returnRefused: false,
  opinionDrafted: false,
  opinionSentBackBefore: false,
  replyInRoundDelivered: false,
  replyLeftTheDrafter: false,
  actsAsLeader: false,
  today: '2026-03-16',
};

const holds = (rule: keyof typeof assignmentRules, facts: Partial<AssignmentFacts>): boolean =>
  assignmentRules[rule]({ ...lead, ...facts });

describe('the rules of an assignment', () => {
  it('tell the three parts a unit can have apart', () => {
    const parts = ASSIGNMENT_ROLES.map((role) => [
      holds('repliesItself', { role }),
      holds('isCoHandler', { role }),
      holds('isReference', { role }),
    ]);
    expect(parts).toEqual([
      [true, false, false],
      [true, false, false],
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  it('leave the whole of the last day to request a return', () => {
    expect(holds('withinReturnWindow', { today: '2026-03-30' })).toBe(true);
    expect(holds('withinReturnWindow', { today: '2026-03-31' })).toBe(false);
  });

  it('know no return without a window, as for a unit that only reads', () => {
    expect(holds('withinReturnWindow', { returnDueOn: null })).toBe(false);
  });

  it('take a refused return for the last word', () => {
    expect(holds('returnNotRefusedBefore', {})).toBe(true);
    expect(holds('returnNotRefusedBefore', { returnRefused: true })).toBe(false);
  });

  it('send an opinion back once, and only while the reply that rests on it is being written', () => {
    expect(holds('opinionNotSentBackBefore', {})).toBe(true);
    expect(holds('opinionNotSentBackBefore', { opinionSentBackBefore: true })).toBe(false);
    expect(holds('replyIsStillDrafted', { replyLeftTheDrafter: true })).toBe(false);
    expect(holds('caseIsHandled', { caseIsHandled: false })).toBe(false);
  });

  it('let only what is there be given, answered or waived', () => {
    expect(holds('opinionIsDrafted', {})).toBe(false);
    expect(holds('opinionIsDrafted', { opinionDrafted: true })).toBe(true);
    expect(holds('replyOfRoundIsDelivered', {})).toBe(false);
    expect(holds('replyOfRoundIsDelivered', { replyInRoundDelivered: true })).toBe(true);
    expect(holds('actsAsLeader', {})).toBe(false);
    expect(holds('actsAsLeader', { actsAsLeader: true })).toBe(true);
  });
});
