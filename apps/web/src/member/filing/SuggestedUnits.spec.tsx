import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../../test/render';
import { answerWith } from '../../test/server';
import { SuggestedUnits } from './SuggestedUnits';

function Field() {
  const [value, setValue] = useState('');
  return <SuggestedUnits value={value} onChange={setValue} locked={false} />;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('the name of a unit takes the place of what was typed of it, with the units before it kept', async () => {
  answerWith({ 'GET /choices/units': { body: { items: [{ id: 'unit-1', name: '市教育局' }] } } });
  await show(<Field />);
  const field = screen.getByLabelText(/建议的承办单位/);
  await userEvent.type(field, '市财政局、 市教 ');
  // Some browsers leave the field focused when a button is pressed, so it is not tidied first.
  const offer = await screen.findByRole('button', { name: '市教育局' });
  offer.click();
  await vi.waitFor(() => expect(field).toHaveValue('市财政局、 市教育局'));
});

it('of two units of one name the one chosen stands with its region in what is sent', async () => {
  const namesakes = [
    { id: 'unit-1', name: '区教育局', toldApartBy: '天元区' },
    { id: 'unit-2', name: '区教育局', toldApartBy: '荷塘区' },
  ];
  answerWith({ 'GET /choices/units': { body: { items: namesakes } } });
  await show(<Field />);
  const field = screen.getByLabelText(/建议的承办单位/);
  await userEvent.type(field, '区教育局');
  await userEvent.click(await screen.findByRole('button', { name: '区教育局（荷塘区）' }));
  await vi.waitFor(() => expect(field).toHaveValue('区教育局（荷塘区）'));
  expect(screen.getByRole('button', { name: '区教育局（天元区）' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '区教育局（荷塘区）' })).not.toBeInTheDocument();
});
