import { QueryClientProvider } from '@tanstack/react-query';
import { Route, Routes } from 'react-router';
import { AddressRouter } from '../lib/AddressRouter';
import { createQueryClient } from '../lib/query';
import { SessionProvider } from '../features/session/SessionProvider';
import { ToastProvider } from '../ui/Toasts';
import {
  AccountPage,
  CasePage,
  CasesPage,
  FilingPage,
  MessagesPage,
  NewFilingPage,
  OpinionPage,
  PersonPage,
  RegisterPage,
  ReplyPage,
} from './pages';
import { MissingPage } from './shell/MissingPage';
import { Shell } from './shell/Shell';
import { AntdGround } from './theme/AntdGround';
import { Home } from './workbench/Home';

const queries = createQueryClient();

export function ConsoleApp() {
  return (
    <QueryClientProvider client={queries}>
      <AntdGround>
        <SessionProvider home="/console">
          <ToastProvider>
            <AddressRouter basename="/console">
              <Routes>
                <Route element={<Shell />}>
                  <Route index element={<Home />} />
                  <Route path="cases" element={<CasesPage />} />
                  <Route path="cases/:caseId" element={<CasePage />} />
                  <Route path="cases/:caseId/replies/:replyId" element={<ReplyPage />} />
                  <Route path="cases/:caseId/opinions/:assignmentId" element={<OpinionPage />} />
                  <Route path="filings/new" element={<NewFilingPage />} />
                  <Route path="filings/:caseId" element={<FilingPage />} />
                  <Route path="messages" element={<MessagesPage />} />
                  <Route path="account" element={<AccountPage />} />
                  <Route path="registers/:register" element={<RegisterPage />} />
                  <Route path="registers/:register/persons/:personId" element={<PersonPage />} />
                  <Route path="*" element={<MissingPage />} />
                </Route>
              </Routes>
            </AddressRouter>
          </ToastProvider>
        </SessionProvider>
      </AntdGround>
    </QueryClientProvider>
  );
}
