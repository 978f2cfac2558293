import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aCase, anAction } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { FilingText } from './FilingText';

// antd in jsdom takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('two versions that differ in the unit or the wish alone can be told apart', async () => {
  const filed = aCase({ disclosureWish: 'full', availableActions: [anAction('autosave')] });
  const theirs = aCase({ textVersion: 9, suggestedUnits: '市文旅局', disclosureWish: 'titleOnly' });
  answerWith({
    'PATCH /proposals/case-1': { status: 409, body: { code: 'changed-meanwhile' } },
    'GET /proposals/case-1': { body: theirs },
  });
  await showConsole(<FilingText kase={filed} />, '/', '/');
  fireEvent.change(screen.getByLabelText('建议承办单位（可不填）'), { target: { value: '市教育局' } });
  const choice = await screen.findByRole('alert', { name: '有人同时修改了这份文字' }, { timeout: 4000 });
  const [there, here] = within(choice)
    .getAllByRole('heading', { name: /的版本$/ })
    .map(({ parentElement }) => parentElement);
  expect(there).toHaveTextContent('市文旅局');
  expect(there).toHaveTextContent('仅公开标题');
  expect(here).toHaveTextContent('市教育局');
  expect(here).toHaveTextContent('同意全文公开');
});
