import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFieldsReadable } from './readableFields';

let stop: () => void;
beforeEach(() => (stop = keepFieldsReadable()));
afterEach(() => stop());

function Page() {
  const [text, setText] = useState('甲');
  const [line, setLine] = useState('');
  const [password, setPassword] = useState('');
  return (
    <>
      <textarea aria-label="text" value={text} onChange={(event) => setText(event.target.value)} />
      <input aria-label="line" value={line} onChange={(event) => setLine(event.target.value)} />
      <input
        aria-label="password"
        type="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <output>{JSON.stringify([text, line, password])}</output>
    </>
  );
}

const write = (name: string, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } });
const held = (): unknown => JSON.parse(screen.getByRole('status').textContent ?? '');

it('what nobody sees is dropped from a field before the page hears of it', () => {
  render(<Page />);
  write('text', '甲\u0003乙\u202e\v丙\t丁');
  write('line', '关于\u200b甲\u2028乙');
  expect(held()).toEqual(['甲乙\n丙\t丁', '关于甲 乙', '']);
  expect(screen.getByLabelText('text')).toHaveValue('甲乙\n丙\t丁');
});

it('the place where somebody writes stays', () => {
  render(<Page />);
  const field = screen.getByLabelText<HTMLTextAreaElement>('text');
  field.value = '甲\u0003乙丙';
  field.setSelectionRange(2, 2);
  fireEvent.input(field);
  expect(field.selectionStart).toBe(1);
});

it('a password is taken as it is', () => {
  render(<Page />);
  write('password', 'pass\u200bword');
  expect(held()).toEqual(['甲', '', 'pass\u200bword']);
});
