import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { show } from '../test/render';
import { ErrorSummary } from './ErrorSummary';
import { PageTitle } from './PageTitle';

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

function FormBesideTitle() {
  const [errors, setErrors] = useState<{ field: string; message: string }[]>([]);
  return (
    <>
      <PageTitle>审查</PageTitle>
      <ErrorSummary errors={errors} />
      <button type="button" onClick={() => setErrors([{ field: 'category', message: '选择类别' }])}>
        登记
      </button>
      <button type="button" onClick={() => setErrors([])}>
        改好
      </button>
    </>
  );
}

it('the tab says that a form has faults for as long as it has, wherever on the page the form stands', async () => {
  await show(<FormBesideTitle />);
  expect(document.title).toMatch(/^审查/);
  await userEvent.click(screen.getByRole('button', { name: '登记' }));
  expect(document.title).toMatch(/^错误：审查/);
  await userEvent.click(screen.getByRole('button', { name: '改好' }));
  expect(document.title).toMatch(/^审查/);
  await userEvent.click(screen.getByRole('button', { name: '登记' }));
  cleanup();
  await show(<PageTitle>工作台</PageTitle>);
  expect(document.title).toMatch(/^工作台/);
});
