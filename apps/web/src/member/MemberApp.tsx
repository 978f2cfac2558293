import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { createQueryClient } from '../lib/query';
import { SessionProvider } from '../lib/session/SessionProvider';
import { ToastProvider } from '../ui/Toasts';
import { HomePage } from './home/HomePage';

const queries = createQueryClient();

export function MemberApp() {
  return (
    <QueryClientProvider client={queries}>
      <SessionProvider home="/m">
        <ToastProvider>
          <BrowserRouter basename="/m">
            <Routes>
              <Route index element={<HomePage />} />
            </Routes>
          </BrowserRouter>
        </ToastProvider>
      </SessionProvider>
    </QueryClientProvider>
  );
}
