import { render, type RenderResult } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { vi } from 'vitest';
import { AddressRouter } from '../lib/AddressRouter';
import { createQueryClient } from '../lib/query';
import { startTexts, type ChineseTexts } from '../lib/i18n';
import type { Session } from '../lib/session/session';
import { SessionContext } from '../lib/session/useSession';
import { ToastProvider } from '../ui/Toasts';
import { aSession } from './fixtures';

const files = import.meta.glob<Record<string, ChineseTexts[keyof ChineseTexts]>>('../i18n/zh-CN/*.ts', { eager: true });

/** Every area in Chinese, as a page would have it. */
async function startAllTexts(): Promise<void> {
  const texts: Record<string, unknown> = {};
  for (const words of Object.values(files)) Object.assign(texts, words);
  await startTexts(texts);
}

/** A part of the web as a person meets it: with words, a fresh cache and an address. */
export async function show(part: ReactElement, at = '/'): Promise<RenderResult> {
  await startAllTexts();
  window.history.replaceState(null, '', at);
  const queries = createQueryClient();
  const { queries: usual, ...others } = queries.getDefaultOptions();
  queries.setDefaultOptions({ ...others, queries: { ...usual, retry: false } });
  return render(
    <QueryClientProvider client={queries}>
      <AddressRouter>{part}</AddressRouter>
    </QueryClientProvider>,
  );
}

/** A page of somebody who is signed in; elsewhere the address itself is shown, so that a test sees where it leads. */
export function showPage(page: ReactElement, path: string, at: string, session: Session = aSession()) {
  const value = { session, replace: vi.fn(), leave: vi.fn(), speak: vi.fn() };
  return show(
    <ToastProvider>
      <SessionContext value={value}>
        <Routes>
          <Route path={path} element={page} />
          <Route path="*" element={<p>elsewhere</p>} />
        </Routes>
      </SessionContext>
    </ToastProvider>,
    at,
  );
}
