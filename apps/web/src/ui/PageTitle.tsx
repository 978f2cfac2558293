import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { headPrintedSheets } from '../lib/printHeading';

interface PageTitleProps {
  children: string;
  /** What the browser's tab says when the heading itself is too long or too private for it. */
  tab?: string;
  /** The form above has errors: said first in the tab, as people who listen hear it first. */
  wrong?: boolean;
  above?: ReactNode;
}

/** The one h1 of a page. Focus moves to it when the route changes, so that listeners hear where they are. */
export function PageTitle({ children, tab, wrong = false, above }: PageTitleProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const name = tab ?? children;
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
