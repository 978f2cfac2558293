import { describe, expect, it } from 'vitest';
import { aCase, aDeadline, anInvitation, aLetter, aPart } from '../../test/a-case.js';
import {
  invitedOrSigned,
  isOpen,
  leadPart,
  leftTheDrafter,
  opinionsOutstanding,
  proposersOf,
  replyOfRound,
  runningClock,
} from './case.parts.js';

const idsOf = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);

describe('of a case', () => {
  it('the invitations are open to the end of their day', () => {
    const until = anInvitation({ state: 'invited', expiresOn: '2026-03-16' });
    expect(isOpen(until, '2026-03-16')).toBe(true);
    expect(isOpen(until, '2026-03-17')).toBe(false);
    expect(isOpen({ ...until, state: 'recalled' }, '2026-03-16')).toBe(false);
  });

  it('the proposers are the author and whoever has signed', () => {
    const invitations = [
      anInvitation({ memberId: 'tanguiyan' }),
      anInvitation({ memberId: 'hedi', state: 'invited' }),
      anInvitation({ memberId: 'zhoumin', state: 'declined' }),
    ];
    expect(proposersOf(aCase({ invitations }))).toEqual(['dengbo', 'tanguiyan']);
    expect(invitedOrSigned(aCase({ invitations }), '2026-03-16')).toEqual(['tanguiyan', 'hedi']);
    expect(invitedOrSigned(aCase({ invitations }), '2026-12-31')).toEqual(['tanguiyan']);
  });

  it('a unit whose return is being decided still owes its opinion', () => {
    const states = [
      'awaitingSignature',
      'inHand',
      'returnRequested',
      'returned',
      'opinionSubmitted',
      'opinionGiven',
      'waived',
      'ended',
    ] as const;
    const assignments = [aPart(), ...states.map((state) => aPart({ id: state, role: 'co', state }))];
    expect(idsOf(opinionsOutstanding({ assignments }))).toEqual([
      'awaitingSignature',
      'inHand',
      'returnRequested',
      'opinionSubmitted',
    ]);
  });

  it('the lead is the part that answers for all, while it has it', () => {
    const lead = aPart({ id: 'lead' });
    expect(leadPart({ assignments: [aPart({ id: 'co', role: 'co' }), lead] })).toBe(lead);
    expect(leadPart({ assignments: [{ ...lead, state: 'returned' }] })).toBeUndefined();
    expect(leadPart({ assignments: [aPart({ role: 'separate' })] })).toBeUndefined();
  });

  it('the letter of a part is the one of this round that was not dropped', () => {
    const replies = [
      aLetter({ id: 'first', state: 'delivered' }),
      aLetter({ id: 'dropped', round: 2, state: 'dropped' }),
      aLetter({ id: 'second', round: 2 }),
    ];
    const letter = replyOfRound(aCase({ proposal: { round: 2 }, replies }), 'part');
    expect(letter?.id).toBe('second');
    expect([leftTheDrafter(letter), leftTheDrafter(replies[0]), leftTheDrafter(undefined)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('a clock runs until it is met or has lost its object, for the case or for one part', () => {
    const own = aDeadline({ clock: 'redo', assignmentId: 'part' });
    expect(runningClock({ deadlines: [own] }, 'redo')).toBe(own);
    expect(runningClock({ deadlines: [own] }, 'redo', 'another')).toBeUndefined();
    expect(runningClock({ deadlines: [{ ...own, metOn: '2026-03-16' }] }, 'redo')).toBeUndefined();
    expect(runningClock({ deadlines: [{ ...own, droppedOn: '2026-03-16' }] }, 'redo', 'part')).toBeUndefined();
  });
});
