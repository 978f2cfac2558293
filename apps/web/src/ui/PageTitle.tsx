import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { headPrintedSheets } from '../lib/printHeading';

interface PageTitleProps {
  children: string;
  /** What the browser's tab says when the heading itself is too long or too private for it. */
  tab?: string;
  above?: ReactNode;
}

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

let formsWithFaults = 0;
const count = (more: number) => {
  formsWithFaults += more;
  listeners.forEach((listener) => listener());
};

/** While a form has faults, wherever it stands, the tab says so first, as people who listen hear it first. */
export function useFaultsInTab(hasFaults: boolean): void {
  useEffect(() => {
    if (!hasFaults) return;
    count(1);
    return () => count(-1);
  }, [hasFaults]);
}

/** The one h1 of a page. Focus moves to it when the route changes, so that listeners hear where they are. */
export function PageTitle({ children, tab, above }: PageTitleProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const name = tab ?? children;
  const wrong = useSyncExternalStore(subscribe, () => formsWithFaults > 0);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${wrong ? t('form.wrongPrefix') : ''}${name} · ${t('product')}`;
  }, [name, wrong, t]);
  useEffect(() => headPrintedSheets(name), [name]);
  return (
    <>
      {above}
      <h1 ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </h1>
    </>
  );
}

/** When what was pressed is gone with this change, focus goes to the heading instead of nowhere. */
export function useFocusKeptThrough(change: unknown): void {
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector('h1')?.focus({ preventScroll: true });
  }, [change]);
}
