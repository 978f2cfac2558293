import {
  ASSIGNMENT_ROLES,
  ASSIGNMENT_STATES,
  OPINION_ADOPTIONS,
  REPLY_CLASS_CODES,
  REPLY_DISCLOSURES,
  REPLY_KINDS,
  unmetInLetter,
} from '@jianyan/shared';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aContact, anAssignment, anOpinion } from '../../test/desk';
import { aCase, aReply } from '../../test/fixtures';
import { tasksOf } from './replyTasks';

const today = '2026-03-16';
const words = fc.constantFrom('', ' ', '\u3000', '已办。');
const day = fc.constantFrom(null, '2026-03-15', today, '2026-12-31', '2029-03-17');
const requests = [1, 2].map((position) => ({ id: `request-${position}`, position, text: '设盲文专架。' }));

const point = fc.record({
  requestId: fc.constantFrom(null, 'request-1', 'request-2'),
  answer: words,
  promise: words,
  promiseDueOn: day,
});

/** A letter at any moment of being written, with whatever there is around it. */
const letter = fc.record({
  round: fc.constantFrom(1, 2),
  kind: fc.constantFrom(...REPLY_KINDS),
  ...{ opening: words, correctedPassages: words, correctedBecause: words },
  points: fc.uniqueArray(point, { selector: ({ requestId }) => requestId, maxLength: 3 }),
  classCode: fc.constantFrom(null, ...REPLY_CLASS_CODES),
  disclosure: fc.constantFrom(null, ...REPLY_DISCLOSURES),
  disclosureReason: words,
  opinionExplanations: fc.subarray(['other-0', 'other-1', 'other-2']).chain((ids) =>
    fc.tuple(
      ...ids.map((assignmentId) =>
        fc.record({
          ...{ assignmentId: fc.constant(assignmentId), unitName: fc.constant('市财政局'), words },
          opinionVersion: fc.constantFrom(1, 2),
          adoption: fc.constantFrom(null, ...OPINION_ADOPTIONS),
        }),
      ),
    ),
  ),
});
const around = fc.record({
  own: fc.record({ role: fc.constantFrom(...ASSIGNMENT_ROLES), state: fc.constantFrom(...ASSIGNMENT_STATES) }),
  others: fc.array(
    fc.record({ role: fc.constantFrom(...ASSIGNMENT_ROLES), state: fc.constantFrom(...ASSIGNMENT_STATES) }),
    { maxLength: 3 },
  ),
  contacts: fc.array(fc.record({ round: fc.constantFrom(1, 2) }), { maxLength: 3 }),
  contactsMin: fc.constantFrom(1, 2),
});

it('what the page calls missing is what stands against handing the letter on', () => {
  fc.assert(
    fc.property(letter, around, (written, { own, others, contacts, contactsMin }) => {
      const kase = aCase({
        requests,
        policy: { contacts_min: contactsMin, promise_max: 3, reply_classes: ['A', 'B', 'C'] },
        assignments: [
          anAssignment(own),
          ...others.map((other, index) =>
            anAssignment({ id: `other-${String(index)}`, own: false, opinion: anOpinion(), ...other }),
          ),
        ],
        contacts: contacts.map(aContact),
      });
      const noClass = written.kind === 'correction' ? { classCode: null } : {};
      const reply = aReply({ state: 'drafting', ...written, ...noClass });
      const missing = tasksOf(kase, reply, today).filter(({ left }) => left > 0);
      // Whether the unit still has the case in hand is nothing to be written.
      const unmet = unmetInLetter({ kase, reply, today }).filter((rule) => rule !== 'assignmentIsInHand');
      expect(missing.map(({ rule }) => rule).sort()).toEqual(unmet.sort());
    }),
  );
});
