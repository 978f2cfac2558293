import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Unbroken } from './Unbroken';

afterEach(cleanup);

it('a number to call stays in one piece within its sentence, which reads as before', () => {
  const { container } = render(<Unbroken text="（电话：0731-00002025）" part="0731-00002025" />);
  expect(container).toHaveTextContent('（电话：0731-00002025）');
  expect(screen.getByText('0731-00002025')).toHaveClass('unbroken');
});

it('a sentence without it stays whole', () => {
  const { container } = render(<Unbroken text="没有电话。" part="" />);
  expect(container.innerHTML).toBe('没有电话。');
});
