import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { startTexts } from '../../lib/i18n';
import { consoleCase } from '../../i18n/zh-CN/consoleCase';
import { FormRead } from './FormRead';

afterEach(cleanup);

it('only opening the signed form fills the field in', async () => {
  await startTexts({ consoleCase });
  const onChange = vi.fn();
  const forms = [{ id: 'scan-1', name: '意见表.pdf', href: '/api/attachments/scan-1', unitName: '市教育局' }];
  const { rerender } = render(<FormRead forms={forms} onChange={onChange} />);
  expect(screen.queryByText('已打开')).toBeNull();
  const link = screen.getByRole('link', { name: '打开市教育局答复的签字原件：意见表.pdf' });
  expect(link).toHaveAttribute('href', '/api/attachments/scan-1');
  link.addEventListener('click', (event) => event.preventDefault());
  await userEvent.click(link);
  expect(onChange).toHaveBeenCalledWith('scan-1');
  rerender(<FormRead forms={forms} value="scan-1" onChange={onChange} />);
  expect(screen.getByText('已打开')).toBeVisible();
});
