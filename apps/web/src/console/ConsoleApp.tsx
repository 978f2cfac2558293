import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '../lib/query';
import { SessionProvider } from '../lib/session/SessionProvider';
import { ToastProvider } from '../ui/Toasts';
import { routes } from './routes';
import { AntdGround } from './theme/AntdGround';

const queries = createQueryClient();
const router = createBrowserRouter(routes, { basename: '/console' });

export function ConsoleApp() {
  return (
    <QueryClientProvider client={queries}>
      <AntdGround>
        <SessionProvider home="/console">
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </SessionProvider>
      </AntdGround>
    </QueryClientProvider>
  );
}
