import { lazy, Suspense } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { addTexts } from '../lib/i18n';
import { createQueryClient } from '../lib/query';
import { SessionProvider } from '../features/session/SessionProvider';
import { ToastProvider } from '../ui/Toasts';
import { MemberRoutes } from './MemberRoutes';

const queries = createQueryClient();

const caseWords = import('./caseWords');

const Pages = lazy(async () => {
  await addTexts((await caseWords).caseWords);
  return { default: MemberRoutes };
});

export function MemberApp() {
  return (
    <QueryClientProvider client={queries}>
      <ToastProvider>
        <SessionProvider home="/m">
          <BrowserRouter basename="/m">
            <Suspense>
              <Pages />
            </Suspense>
          </BrowserRouter>
        </SessionProvider>
      </ToastProvider>
    </QueryClientProvider>
  );
}
