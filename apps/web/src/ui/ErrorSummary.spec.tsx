import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { show } from '../test/render';
import { ErrorSummary } from './ErrorSummary';

afterEach(cleanup);

it('what has to be put right in a group leads to the first control of the group', async () => {
  await show(
    <>
      <ErrorSummary errors={[{ field: 'units', message: '选择承办单位' }]} />
      <div id="units">
        <p>主办</p>
        <input aria-label="主办" />
        <input aria-label="会办" />
      </div>
    </>,
  );
  await userEvent.click(screen.getByRole('link', { name: '选择承办单位' }));
  expect(screen.getByLabelText('主办')).toHaveFocus();
});
