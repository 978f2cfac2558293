import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aCase } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { ConflictDialog } from './ConflictDialog';
import { DraftKeeper } from './DraftKeeper';
import { emptyText, textOf } from './draftText';

afterEach(cleanup);

it('two versions that differ in the unit or the wish alone can be told apart', async () => {
  const theirs = aCase({ suggestedUnits: '市文旅局', disclosureWish: 'titleOnly' });
  const mine = { ...textOf(theirs), suggestedUnits: '市教育局', disclosureWish: 'full' as const };
  const keeper = new DraftKeeper(
    { accountId: 'account-1', bodyId: 'body-1', stored: theirs, onSaved: () => undefined },
    emptyText(),
  );
  await showPage(<ConflictDialog mine={mine} theirs={theirs} keeper={keeper} />, '/', '/');
  const [here, there] = screen.getAllByRole('heading', { level: 3 }).map(({ parentElement }) => parentElement);
  expect(here).toHaveTextContent('市教育局');
  expect(here).toHaveTextContent('同意全文公开');
  expect(there).toHaveTextContent('市文旅局');
  expect(there).toHaveTextContent('仅公开标题');
});
