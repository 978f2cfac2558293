import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aCase, anAction } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { FilingText } from './FilingText';

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
  const choice = await screen.findByRole('alert', { name: '有人同时修改了这份文字' });
  const [there, here] = within(choice)
    .getAllByRole('heading', { name: /的版本$/ })
    .map(({ parentElement }) => parentElement);
  expect(there).toHaveTextContent('市文旅局');
  expect(there).toHaveTextContent('仅公开标题');
  expect(here).toHaveTextContent('市教育局');
  expect(here).toHaveTextContent('同意全文公开');
});

it('a list that is pasted among points deletes none of them, however long it is, and can be put back together', async () => {
  const requests = Array.from({ length: 9 }, (_, at) => ({
    id: `r${String(at)}`,
    position: at + 1,
    text: `原有${String(at)}`,
  }));
  const filed = aCase({ requests, availableActions: [anAction('autosave')] });
  await showConsole(<FilingText kase={filed} />, '/', '/');
  fireEvent.click(screen.getByRole('button', { name: '再加一条' }));
  const pasted = Array.from({ length: 35 }, (_, at) => `${String(at + 1)}、第${String(at + 1)}件。`).join('\n');
  fireEvent.paste(screen.getByLabelText('第 10 条具体建议'), { clipboardData: { getData: () => pasted } });
  expect(screen.getByLabelText('第 9 条具体建议')).toHaveValue('原有8');
  expect(screen.getByLabelText('第 44 条具体建议')).toHaveValue('第35件。');
  expect(screen.getByText(/^现在有 44 条，最多 30 条/)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '撤销拆分' }));
  expect(screen.getByLabelText('第 10 条具体建议')).toHaveValue(pasted);
  expect(screen.queryByText(/最多 30 条/)).toBeNull();
});

it('a point that was removed comes back', async () => {
  await showConsole(
    <FilingText
      kase={aCase({
        requests: [
          { id: 'a', position: 1, text: '甲' },
          { id: 'b', position: 2, text: '乙' },
        ],
        availableActions: [anAction('autosave')],
      })}
    />,
    '/',
    '/',
  );
  fireEvent.click(screen.getByRole('button', { name: '移除第 1 条' }));
  expect(screen.getByLabelText('第 1 条具体建议')).toHaveValue('乙');
  fireEvent.click(screen.getByRole('button', { name: '撤销移除' }));
  expect(screen.getByLabelText('第 1 条具体建议')).toHaveValue('甲');
});
