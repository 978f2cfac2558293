import { describe, expect, it } from 'vitest';
import { aCase, aContact, aDeadline, aLetter, aPart } from '../../test/a-case.js';
import { ASSIGNMENT_ROLES } from '../case/case.kinds.js';
import { unmetInOpinion } from './assignment.readiness.js';
import { assignmentRules, type PartInQuestion } from './assignment.rules.js';
import { assignmentWorkflow } from './assignment.workflow.js';

const window = aDeadline({ clock: 'returnWindow', assignmentId: 'part' });

const holds = (rule: keyof typeof assignmentRules, said: Partial<PartInQuestion> = {}): boolean =>
  assignmentRules[rule]({
    parts: aCase({ proposal: { state: 'handling' }, deadlines: [window] }),
    assignment: aPart(),
    person: { accountId: 'jiaotong' },
    actsAsLeader: false,
    today: '2026-03-16',
    ...said,
  });

describe('the rules of an assignment', () => {
  it('tell the three parts a unit can have apart', () => {
    const parts = ASSIGNMENT_ROLES.map((role) => {
      const assignment = aPart({ role });
      return [
        holds('repliesItself', { assignment }),
        holds('isCoHandler', { assignment }),
        holds('isReference', { assignment }),
      ];
    });
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

  it('know no return without a window of its own that runs', () => {
    const within = (...deadlines: (typeof window)[]) => holds('withinReturnWindow', { parts: aCase({ deadlines }) });
    expect(within()).toBe(false);
    expect(within({ ...window, assignmentId: 'another' })).toBe(false);
    expect(within({ ...window, droppedOn: '2026-03-10' })).toBe(false);
  });

  it('take a refused return for the last word', () => {
    expect(holds('returnNotRefusedBefore')).toBe(true);
    expect(holds('returnNotRefusedBefore', { assignment: aPart({ returnRefusal: '属于职责。' }) })).toBe(false);
  });

  it('send an opinion back once a round, and only while the reply that rests on it is being written', () => {
    expect(holds('opinionNotSentBackBefore')).toBe(true);
    expect(holds('opinionNotSentBackBefore', { assignment: aPart({ opinionSentBackRound: 1 }) })).toBe(false);
    const inRedo = aCase({ proposal: { state: 'handling', round: 2 } });
    const before = { parts: inRedo, assignment: aPart({ opinionSentBackRound: 1 }) };
    expect(holds('opinionNotSentBackBefore', before)).toBe(true);
    const written = (said: Parameters<typeof aLetter>[0]) =>
      holds('replyIsStillDrafted', { parts: aCase({ replies: [aLetter(said)] }) });
    expect(written({ assignmentId: 'lead' })).toBe(true);
    expect(written({ assignmentId: 'lead', state: 'checking' })).toBe(false);
    expect(written({ assignmentId: 'lead', state: 'dropped' })).toBe(true);
    expect(written({ assignmentId: 'lead', state: 'delivered', round: 0 })).toBe(true);
  });

  it('are asked of an opinion as it is typed', () => {
    expect(unmetInOpinion('同意。')).toEqual([]);
    expect(unmetInOpinion(' \n')).toEqual(['opinionIsDrafted']);
    const needs = assignmentWorkflow.steps.submitOpinion.needs ?? [];
    expect(needs.filter((rule) => !assignmentWorkflow.doors.includes(rule))).toEqual(['opinionIsDrafted']);
  });

  it('ask of talks who recorded them, who may still answer, and which are denied', () => {
    const about = (said: Parameters<typeof aContact>[0], letters: Parameters<typeof aLetter>[0][] = []) => ({
      parts: aCase({ contacts: [aContact(said)], replies: letters.map(aLetter) }),
    });
    expect(holds('recordedAContact', about({}))).toBe(true);
    expect(holds('recordedAContact', about({ recordedBy: 'fagai' }))).toBe(false);
    expect(holds('recordedAContact', about({ assignmentId: 'another' }))).toBe(false);
    const issued = [{ state: 'issued' as const }];
    expect(holds('aContactMayBeAnswered', about({}, issued))).toBe(true);
    expect(holds('aContactMayBeAnswered', about({ answer: 'differs' }))).toBe(true);
    expect(holds('aContactMayBeAnswered', about({ answer: 'differs' }, issued))).toBe(false);
    expect(holds('aContactMayBeAnswered', about({ answer: 'differs' }, [{ state: 'issued', round: 2 }]))).toBe(true);
    expect(holds('aContactIsDenied', about({ answer: 'notHeld' }))).toBe(true);
    expect(holds('aContactIsDenied', about({ answer: 'differs' }))).toBe(false);
    expect(holds('aContactIsDenied', about({ answer: 'notHeld', upheldOn: '2026-03-16' }))).toBe(false);
    expect(holds('aContactIsDenied', about({ answer: 'notHeld', round: 2 }))).toBe(false);
    const replaced = aCase({
      contacts: [aContact(), aContact({ id: 'newer', replacesId: 'contact', recordedBy: 'fagai' })],
    });
    expect(holds('recordedAContact', { parts: replaced })).toBe(false);
  });

  it('know whether units are at the case', () => {
    expect(holds('caseIsHandled')).toBe(true);
    expect(holds('caseIsHandled', { parts: aCase({ proposal: { state: 'replied' } }) })).toBe(false);
  });

  it('let only what is there be given, answered or waived', () => {
    expect(holds('opinionIsDrafted', { assignment: aPart({ opinionText: ' \n' }) })).toBe(false);
    expect(holds('opinionIsDrafted', { assignment: aPart({ opinionText: '同意。' }) })).toBe(true);
    const delivered = (said: Parameters<typeof aLetter>[0]) =>
      holds('replyOfRoundIsDelivered', { parts: aCase({ replies: [aLetter({ state: 'delivered', ...said })] }) });
    expect(delivered({})).toBe(true);
    expect(delivered({ round: 2 })).toBe(false);
    expect(delivered({ assignmentId: 'another' })).toBe(false);
    expect(delivered({ state: 'issued' })).toBe(false);
    expect(holds('actsAsLeader')).toBe(false);
    expect(holds('actsAsLeader', { actsAsLeader: true })).toBe(true);
  });
});
