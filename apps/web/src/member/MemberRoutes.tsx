import { lazy, useEffect } from 'react';
import { Route, Routes } from 'react-router';
import { HomePage } from './home/HomePage';
import { filing, pages } from './laterPages';
import { Shell } from './layout/Shell';

const CasePage = lazy(() => pages().then((part) => part.withTexts(part.CasePage)));
const CasesPage = lazy(() => pages().then((part) => part.withTexts(part.CasesPage)));
const DraftsPage = lazy(() => pages().then((part) => part.withTexts(part.DraftsPage)));
const CoSignPage = lazy(() => pages().then((part) => part.withTexts(part.CoSignPage)));
const FilingPage = lazy(() => pages().then((part) => part.withTexts(part.FilingPage)));
const RatePage = lazy(() => pages().then((part) => part.withTexts(part.RatePage)));
const MessagesPage = lazy(() => pages().then((part) => part.withTexts(part.MessagesPage)));
const MissingPage = lazy(() => pages().then((part) => part.withTexts(part.MissingPage)));
const OwnPage = lazy(() => pages().then((part) => part.withTexts(part.OwnPage)));
const DraftPage = lazy(() => filing().then((part) => part.withTexts(part.DraftPage)));
const ReceiptPage = lazy(() => filing().then((part) => part.withTexts(part.ReceiptPage)));

const FETCH_AHEAD_MS = 3000;

export function MemberRoutes() {
  // The other pages are there before somebody opens one, also where the connection comes and goes.
  useEffect(() => {
    const timer = window.setTimeout(() => void Promise.allSettled([pages(), filing()]), FETCH_AHEAD_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<HomePage />} />
        <Route path="cases" element={<CasesPage />} />
        <Route path="cases/:id" element={<CasePage />} />
        <Route path="cases/:id/receipt" element={<ReceiptPage />} />
        <Route path="cases/:id/co-sign" element={<CoSignPage />} />
        <Route path="cases/:id/filing" element={<FilingPage />} />
        <Route path="cases/:id/rate" element={<RatePage />} />
        <Route path="drafts" element={<DraftsPage />} />
        <Route path="drafts/:id/:step" element={<DraftPage />} />
        <Route path="messages" element={<MessagesPage />} />
        <Route path="own" element={<OwnPage />} />
        <Route path="*" element={<MissingPage />} />
      </Route>
    </Routes>
  );
}
