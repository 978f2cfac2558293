import { cleanup, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { proposalText } from '../../features/cases/proposalText';
import { PARTS_IN_WORDS, partsSaying } from '../../test/everyPart';
import { aCase, anAction } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith } from '../../test/server';
import { CaseText } from '../case/CaseText';
import { DraftPage } from './DraftPage';
import { useFaultsIn } from './faults';
import { STEPS } from './steps';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(step: string, unmet: string[] = []) {
  const draft = aCase({ ...partsSaying(), availableActions: [anAction('autosave', { unmet })] });
  answerWith({ 'GET /proposals/case-1': { body: draft } });
  await showPage(<DraftPage />, '/drafts/:id/:step', `/drafts/case-1/${step}`);
  await screen.findByRole('heading', { level: 1 });
}

it.each([
  { text: 'open', unmet: [], readOnly: false },
  { text: 'confirmed', unmet: ['textIsUnconfirmed'], readOnly: true },
])('every part of a text that is $text has its field on one of the screens', async ({ unmet, readOnly }) => {
  const fields = new Map<string, boolean>();
  for (const step of STEPS) {
    await open(step, unmet);
    for (const part of PARTS_IN_WORDS) {
      const field = screen.queryByDisplayValue<HTMLInputElement>(`写的${part}`);
      if (field) fields.set(part, field.readOnly);
    }
    cleanup();
  }
  expect(Object.fromEntries(fields)).toEqual(Object.fromEntries(PARTS_IN_WORDS.map((part) => [part, readOnly])));
});

it('every part is read once more before the text is submitted, and stands on the page of the case', async () => {
  await open('check');
  for (const part of PARTS_IN_WORDS) expect(screen.getByText(`写的${part}`)).toBeVisible();
  cleanup();
  await showPage(<CaseText found={aCase(partsSaying())} />, '/', '/');
  // The title is the heading of the page.
  for (const part of PARTS_IN_WORDS.filter((one) => one !== 'title')) {
    expect(screen.getByText(`写的${part}`)).toBeVisible();
  }
});

it('of every part that is too long it is said so, with the screen where that is put right', async () => {
  await showPage(<p />, '/', '/');
  const { result } = renderHook(() => useFaultsIn('suggestion'));
  const tooLong = Object.fromEntries(PARTS_IN_WORDS.map((part) => [part, '长'.repeat(10_001)]));
  const { text } = proposalText('body-1').read(aCase(tooLong));
  expect(new Set(result.current(text).map(({ field }) => field))).toEqual(new Set(PARTS_IN_WORDS));
});
