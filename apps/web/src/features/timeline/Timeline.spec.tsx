import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { anEntry } from '../../test/desk';
import { show } from '../../test/render';
import { Timeline } from './Timeline';

afterEach(cleanup);

it('what happened today is dated by its day on paper, which is read on other days', async () => {
  const entries = [anEntry('dispatch', { at: '2026-03-16T01:30:00Z' })];
  await show(<Timeline entries={entries} kind="suggestion" today="2026-03-16" />);
  expect(screen.getByText('今天 09:30')).toHaveClass('no-print');
  expect(screen.getByText('2026年3月16日 09:30')).toHaveClass('print-only');
});
