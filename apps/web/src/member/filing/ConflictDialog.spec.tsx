import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { proposalText } from '../../features/cases/proposalText';
import { aCase } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { ConflictDialog } from './ConflictDialog';

afterEach(cleanup);

it('two versions that differ in the unit or the wish alone can be told apart', async () => {
  const theirs = proposalText('body-1').read(aCase({ suggestedUnits: '市文旅局', disclosureWish: 'titleOnly' }));
  const mine = { ...theirs.text, suggestedUnits: '市教育局', disclosureWish: 'full' as const };
  const acts = { change: vi.fn(), flush: vi.fn(), keepMine: vi.fn(), takeTheirs: vi.fn(), snapshot: vi.fn() };
  const draft = {
    id: 'case-1',
    text: mine,
    saving: 'conflict',
    savedAt: null,
    theirs,
    error: null,
    beyond: [],
    ...acts,
  } as const;
  await showPage(<ConflictDialog draft={draft} />, '/', '/');
  const [here, there] = screen.getAllByRole('heading', { level: 3 }).map(({ parentElement }) => parentElement);
  expect(here).toHaveTextContent('市教育局');
  expect(here).toHaveTextContent('同意全文公开');
  expect(there).toHaveTextContent('市文旅局');
  expect(there).toHaveTextContent('仅公开标题');
});
