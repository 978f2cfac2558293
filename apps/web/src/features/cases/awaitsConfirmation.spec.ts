import { expect, it } from 'vitest';
import type { Case } from '../../lib/schemas';
import { aCase } from '../../test/fixtures';
import { awaitsConfirmation } from './awaitsConfirmation';

const filed = (changes: Partial<NonNullable<Case['filedOnBehalf']>> = {}) =>
  aCase({
    submittedAt: '2026-03-16T02:00:00.000Z',
    filedOnBehalf: {
      ...{ receivedHow: 'paper', receivedOn: '2026-03-13', receivedTime: null, note: '', openedBy: '刘岚' },
      ...{ signedOriginalId: null, confirmedOn: null, objection: null, disownedOn: null, disowningRefusedOn: null },
      ...changes,
    },
  });

it('a filing on behalf waits for its member, until he says yes or no or is shown to have signed', () => {
  expect(awaitsConfirmation(filed())).toBe(true);
  const over = { confirmedOn: '2026-03-17', disownedOn: '2026-03-17', signedOriginalId: 'scan-1' };
  for (const [name, value] of Object.entries({ ...over, disowningRefusedOn: '2026-03-18' }))
    expect(awaitsConfirmation(filed({ [name]: value })), name).toBe(false);
});

it('nobody is waited for before it is submitted, nor where a member filed it himself', () => {
  expect(awaitsConfirmation({ ...filed(), submittedAt: null })).toBe(false);
  expect(awaitsConfirmation(aCase({ submittedAt: '2026-03-16T02:00:00.000Z', filedOnBehalf: null }))).toBe(false);
});
