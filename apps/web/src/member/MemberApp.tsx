import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from '../lib/query';
import { SessionProvider } from '../lib/session/SessionProvider';
import { ToastProvider } from '../ui/Toasts';
import { MemberRoutes } from './MemberRoutes';

const queries = createQueryClient();

export function MemberApp() {
  return (
    <QueryClientProvider client={queries}>
      <ToastProvider>
        <SessionProvider home="/m">
          <BrowserRouter basename="/m">
            <MemberRoutes />
          </BrowserRouter>
        </SessionProvider>
      </ToastProvider>
    </QueryClientProvider>
  );
}
