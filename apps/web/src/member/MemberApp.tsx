import { lazy, Suspense } from 'react';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { AddressRouter } from '../lib/AddressRouter';
import { addTexts } from '../lib/i18n';
import { SessionProvider } from '../features/session/SessionProvider';
import { FirstBand } from '../ui/FirstBand';
import { ToastProvider } from '../ui/Toasts';
import { MemberRoutes } from './MemberRoutes';

const caseWords = import('./caseWords');
/** The first page has no field; before any other is shown, what nobody sees is kept out of what is typed. */
const fields = import('../lib/readableFields').then((part) => part.keepFieldsReadable());

const Pages = lazy(async () => {
  await addTexts((await caseWords).caseWords);
  await fields;
  return { default: MemberRoutes };
});

export function MemberApp({ queries }: { queries: QueryClient }) {
  return (
    <QueryClientProvider client={queries}>
      <ToastProvider>
        <SessionProvider home="/m" waiting={<FirstBand />}>
          <AddressRouter basename="/m">
            <Suspense fallback={<FirstBand />}>
              <Pages />
            </Suspense>
          </AddressRouter>
        </SessionProvider>
      </ToastProvider>
    </QueryClientProvider>
  );
}
