import { cleanup, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/schemas';
import { theSecretariat } from '../../test/desk';
import { aCase } from '../../test/fixtures';
import { showConsole } from '../test/showConsole';
import { CaseHead } from './CaseHead';

afterEach(cleanup);

const filed = (changes: Partial<NonNullable<Case['filedOnBehalf']>>): Case =>
  aCase({
    submittedAt: '2026-03-10T02:00:00Z',
    filedOnBehalf: {
      ...{ receivedHow: 'paper', receivedOn: '2026-03-10', receivedTime: null, note: '', openedBy: '刘岚' },
      ...{ signedOriginalId: null, awaitsConfirmation: true, confirmedOn: null },
      ...{ objection: null, disownedOn: null, disowningRefusedOn: null },
      ...changes,
    },
  });
const show = (kase: Case) =>
  showConsole(<CaseHead ref={createRef()} kase={kase} onPrint={vi.fn()} />, '/', '/', theSecretariat());

it('says that a member’s word is waited for where it is, and not where what he signed counts as his word', async () => {
  await show(filed({}));
  expect(screen.getByText('待本人确认')).toBeVisible();
  cleanup();
  await show(filed({ signedOriginalId: 'scan-1', awaitsConfirmation: false }));
  expect(screen.getByText('代为登记')).toBeVisible();
  expect(screen.queryByText('待本人确认')).toBeNull();
});
