import { BrowserRouter, type BrowserRouterProps } from 'react-router';

/**
 * Where one is, kept in the address. A press is answered at once: left to a transition, a tick or a choice that stands in the
 * address falls back until a busy machine finds time for the page, and whoever presses again undoes it.
 */
export function AddressRouter(props: Omit<BrowserRouterProps, 'useTransitions'>) {
  return <BrowserRouter {...props} useTransitions={false} />;
}
