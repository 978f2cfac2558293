import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../test/render';
import { TextArea } from './TextArea';

const UNTIDY = '　　第一段。\n\n第二段。';

const leave = async (readOnly: boolean) => {
  const onChange = vi.fn();
  await show(<TextArea label="正文" limit={100} value={UNTIDY} onChange={onChange} readOnly={readOnly} />);
  await userEvent.click(screen.getByLabelText('正文'));
  await userEvent.tab();
  return onChange;
};

afterEach(cleanup);

it('a pasted text is tidied on leaving its field', async () => {
  expect(await leave(false)).toHaveBeenCalledWith('第一段。\n第二段。');
});

it('a text that may only be read is left as it is', async () => {
  expect(await leave(true)).not.toHaveBeenCalled();
});
