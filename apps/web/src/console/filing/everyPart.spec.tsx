import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PARTS_IN_WORDS, partsSaying } from '../../test/everyPart';
import { aCase, anAction } from '../../test/fixtures';
import { actsIn, answerWith, saves } from '../../test/server';
import { TextTab } from '../case/TextTab';
import { showConsole } from '../test/showConsole';
import { FilingText } from './FilingText';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('every part of a text can be written on behalf, and is saved', async () => {
  const calls = answerWith({ 'PATCH /proposals/case-1': saves(4) });
  const filed = aCase({ ...partsSaying(), availableActions: [anAction('autosave')] });
  await showConsole(<FilingText kase={filed} />, '/', '/');
  const changed = partsSaying('改的');
  for (const part of PARTS_IN_WORDS) {
    fireEvent.change(screen.getByDisplayValue(`写的${part}`), { target: { value: changed[part] } });
  }
  await vi.waitFor(() => expect(actsIn(calls).at(-1)?.body).toMatchObject(changed));
});

it('says of every part by how much it is too long', async () => {
  const tooLong = Object.fromEntries(PARTS_IN_WORDS.map((part) => [part, '长'.repeat(10_001)]));
  await showConsole(<FilingText kase={aCase({ ...tooLong, availableActions: [anAction('autosave')] })} />, '/', '/');
  expect(screen.getAllByText(/^10001 \/ \d+/)).toHaveLength(PARTS_IN_WORDS.length);
});

it('every part of a text stands on the page of the case', async () => {
  await showConsole(<TextTab kase={aCase(partsSaying())} />, '/', '/');
  // The title stands above all the tabs.
  for (const part of PARTS_IN_WORDS.filter((one) => one !== 'title')) {
    expect(screen.getByText(`写的${part}`)).toBeVisible();
  }
});
