import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentShape, OpinionExplanation } from '../case/case.shape.js';
import { aCase, aContact, aLetter, aPart, aPoint } from '../../test/a-case.js';
import { takeStep } from '../workflow.js';
import { leftOut, type LetterInQuestion, replyRules } from './reply.rules.js';
import { replyWorkflow } from './reply.workflow.js';

const points = [aPoint(), aPoint({ requestId: 'request 2', answer: '已设立。' })];
const parts = aCase({ assignments: [aPart()], contacts: [aContact()], points });
const complete: LetterInQuestion = {
  parts,
  reply: aLetter({ classCode: 'A', disclosure: 'open' }),
  actsAsSender: false,
  disowningIsPending: false,
  today: '2026-03-16',
  policy: { contacts_min: 1, promise_max: 3 },
};

const submitted = (said: Partial<LetterInQuestion>) =>
  takeStep(replyWorkflow, 'submitForCheck', 'drafting', ['drafter'], { ...complete, ...said });

const withParts = (said: Partial<LetterInQuestion['parts']>) => ({ parts: { ...parts, ...said } });
const withReply = (said: Parameters<typeof aLetter>[0]) => ({ reply: { ...complete.reply, ...said } });
const given = aPart({ id: 'co', role: 'co', state: 'opinionGiven', opinionVersion: 3 });
const explained = (said: Partial<OpinionExplanation> = {}): OpinionExplanation => ({
  ...{ assignmentId: 'co', opinionVersion: 3, adoption: 'adopted', words: '资金安排已按其意见调整。' },
  ...said,
});
const explaining = (...opinionExplanations: OpinionExplanation[]) => ({
  ...withParts({ assignments: [aPart(), given] }),
  ...withReply({ opinionExplanations }),
});
const promising = (...promises: [promise: string, promiseDueOn: string | null][]) => ({
  ...withReply({ classCode: 'B' }),
  ...withParts({
    points: points.map((point, i) => {
      const [promise, promiseDueOn] = promises[i] ?? ['', null];
      return { ...point, promise, promiseDueOn };
    }),
  }),
});

describe('a reply leaves the drafter', () => {
  it.each<[string, Partial<LetterInQuestion>]>([
    ['everything is there', {}],
    [
      'who replies for a part answers for that',
      {
        ...withParts({ assignments: [aPart({ role: 'separate' })], points: [aPoint({ requestId: null })] }),
      },
    ],
    ['a reason is given for what is not open', withReply({ disclosure: 'none', disclosureReason: '涉及商业秘密。' })],
    ['one request at least is promised something', promising(['年内建成。', '2026-12-31'])],
    ['it is promised for the last day of three years', promising(['三年建成。', '2029-03-16'])],
    ['the author says it was otherwise', withParts({ contacts: [aContact({ answer: 'differs' })] })],
    [
      'the secretariat has found that it was held',
      withParts({ contacts: [aContact({ answer: 'notHeld', upheldOn: '2026-03-16' })] }),
    ],
    [
      'opinions are given, waived or owed by nobody',
      withParts({
        assignments: [
          aPart(),
          aPart({ id: 'b', role: 'co', state: 'waived' }),
          aPart({ id: 'c', role: 'co', state: 'returned' }),
          aPart({ id: 'd', role: 'reference', state: 'awaitingSignature' }),
        ],
      }),
    ],
    [
      'each opinion that was given is explained',
      {
        ...withParts({ assignments: [aPart(), given] }),
        ...withReply({ opinionExplanations: [explained()] }),
      },
    ],
  ])('once %s', (_name, said) => {
    expect(submitted(said)).toEqual({ taken: true, actor: 'drafter' });
  });

  it.each<[string, string, Partial<LetterInQuestion>]>([
    ['proposerWasContacted', 'nobody was talked to', withParts({ contacts: [] })],
    ['proposerWasContacted', 'another unit was', withParts({ contacts: [aContact({ assignmentId: 'another' })] })],
    ['proposerWasContacted', 'that was in another round', withParts({ contacts: [aContact({ round: 2 })] })],
    ['proposerWasContacted', 'the body asks for two', { policy: { contacts_min: 2, promise_max: 3 } }],
    [
      'proposerWasContacted',
      'the author says there was no talk',
      withParts({ contacts: [aContact({ answer: 'notHeld' })] }),
    ],
    ['proposerWasContacted', 'it was recorded afterwards', withParts({ contacts: [aContact({ supplement: true })] })],
    [
      'proposerWasContacted',
      'it was put right, and is denied since',
      withParts({ contacts: [aContact(), aContact({ id: 'newer', replacesId: 'contact', answer: 'notHeld' })] }),
    ],
    [
      'everyOpinionIsIn',
      'one is being written',
      withParts({
        assignments: [aPart(), aPart({ id: 'co', role: 'co' })],
      }),
    ],
    [
      'everyOpinionIsIn',
      'one is awaited by units that reply separately',
      {
        ...withParts({
          assignments: [aPart({ role: 'separate' }), aPart({ id: 'co', role: 'co', state: 'awaitingSignature' })],
          points: [aPoint({ requestId: null })],
        }),
      },
    ],
    ['everyOpinionIsExplained', 'nothing is said of one', explaining()],
    ['everyOpinionIsExplained', 'it speaks of another', explaining(explained({ assignmentId: 'another' }))],
    ['everyOpinionIsExplained', 'nobody says what was made of it', explaining(explained({ adoption: null }))],
    ['everyOpinionIsExplained', 'it has no words', explaining(explained({ words: '\u3000' }))],
    ['everyOpinionIsExplained', 'it speaks of an older text', explaining(explained({ opinionVersion: 2 }))],
    ['everyRequestIsAnswered', 'one answer is missing', withParts({ points: points.slice(1) })],
    ['everyRequestIsAnswered', 'one answer says nothing', withParts({ points: [aPoint({ answer: '\u200b' })] })],
    [
      'everyRequestIsAnswered',
      'it stands in another letter',
      withParts({
        points: points.map((point) => ({ ...point, replyId: 'another' })),
      }),
    ],
    [
      'everyRequestIsAnswered',
      'a unit with a part of its own answers a request',
      withParts({
        assignments: [aPart({ role: 'separate' })],
      }),
    ],
    ['classIsChosen', 'there is none', withReply({ classCode: null })],
    ['promiseIsComplete', 'nothing is promised', promising()],
    ['promiseIsComplete', 'no day is set', promising(['年内建成。', null])],
    ['promiseIsComplete', 'one of two is only a day', promising(['年内建成。', '2026-12-31'], ['', '2026-12-31'])],
    ['promiseIsComplete', 'the day has come', promising(['年内建成。', '2026-03-16'])],
    ['promiseIsComplete', 'the day is more than three years away', promising(['年内建成。', '2029-03-17'])],
    ['promiseIsComplete', 'one of two has no day', promising(['年内建成。', '2026-12-31'], ['明年验收。', null])],
    ['disclosureIsChosen', 'it is not', withReply({ disclosure: null })],
    ['disclosureIsChosen', 'no reason is given', withReply({ disclosure: 'none', disclosureReason: ' ' })],
    [
      'assignmentIsInHand',
      'its return is asked for',
      withParts({ assignments: [aPart({ state: 'returnRequested' })] }),
    ],
  ])('not while %s does not hold: %s', (rule, _why, said) => {
    expect(submitted(said)).toEqual({ taken: false, refusal: { because: 'condition', rule } });
  });

  it('never without a contact, whatever the policy says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), (contacts_min) => {
        const silent = { ...complete, ...withParts({ contacts: [] }), policy: { contacts_min, promise_max: 3 } };
        expect(replyRules.proposerWasContacted(silent)).toBe(false);
      }),
    );
  });
});

describe('a letter that is being checked', () => {
  it('is taken back by whoever sent it, and by no other drafter', () => {
    const takenBack = (actsAsSender: boolean) =>
      takeStep(replyWorkflow, 'takeBackCheck', 'checking', ['drafter'], { ...complete, actsAsSender });
    expect(takenBack(true)).toEqual({ taken: true, actor: 'drafter' });
    expect(takenBack(false)).toEqual({ taken: false, refusal: { because: 'actor' } });
  });
});

describe('a correction', () => {
  const written = { correctedPassages: '第二条', correctedBecause: '数字有误。', opening: '应为 2.3 公里。' };
  const correcting = (said: Parameters<typeof aLetter>[0] = {}, state: AssignmentShape['state'] = 'answered') => ({
    ...withParts({ assignments: [aPart({ state }), aPart({ id: 'co', role: 'co' })], contacts: [], points: [] }),
    reply: aLetter({ kind: 'correction', ...written, ...said }),
  });

  it('is handed on without talks, opinions, class, answers or promises', () => {
    expect(submitted(correcting())).toEqual({ taken: true, actor: 'drafter' });
  });

  it.each(['correctedPassages', 'correctedBecause', 'opening'] as const)('not while %s is blank', (part) => {
    expect(submitted(correcting({ [part]: ' ' }))).toMatchObject({ refusal: { rule: 'correctionIsWritten' } });
  });

  it('waits for nothing once its part is handled anew', () => {
    expect(submitted(correcting({}, 'inHand'))).toMatchObject({ refusal: { rule: 'assignmentIsInHand' } });
  });

  const begun = (said: Partial<LetterInQuestion>) =>
    takeStep(replyWorkflow, 'correctLetter', 'delivered', ['drafter'], {
      ...complete,
      ...withParts({ assignments: [aPart({ state: 'answered' })], replies: [aLetter({ state: 'delivered' })] }),
      ...said,
    });

  it('begins from a delivered letter of a part that is answered', () => {
    expect(begun({})).toEqual({ taken: true, actor: 'drafter' });
  });

  it.each<[string, Partial<LetterInQuestion>]>([
    ['isLetterOfRound', withReply({ kind: 'correction' })],
    ['assignmentIsAnswered', withParts({ assignments: [aPart()] })],
    [
      'nothingIsOnItsWay',
      withParts({ assignments: [aPart({ state: 'answered' })], replies: [aLetter({ state: 'issued' })] }),
    ],
  ])('not while %s does not hold', (rule, said) => {
    expect(begun(said)).toEqual({ taken: false, refusal: { because: 'condition', rule } });
  });
});

describe('a delivery', () => {
  it('reaches every proposer', () => {
    expect(leftOut(['dengbo', 'tanguiyan'], ['tanguiyan', 'dengbo'])).toEqual([]);
    expect(leftOut(['dengbo', 'tanguiyan'], ['dengbo'])).toEqual(['tanguiyan']);
  });

  it('is complete exactly when nobody is left out', () => {
    const members = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(members, members, (proposers, reached) => {
        const missing = leftOut(proposers, reached);
        expect(missing.every((id) => proposers.includes(id) && !reached.includes(id))).toBe(true);
        expect(missing.length === 0).toBe(proposers.every((id) => reached.includes(id)));
      }),
    );
  });
});
