import { Component, type ReactNode } from 'react';
import { LoadFailure } from './States';

interface ErrorBoundaryProps {
  /** A new value, such as another address, is another attempt. */
  attempt: string;
  children: ReactNode;
}

interface Failed {
  error: unknown;
  at: string | null;
}

/** A part that could not be fetched or drawn: says so in its place, and the rest of the page stays usable. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Failed> {
  override state: Failed = { error: null, at: null };

  static getDerivedStateFromError(error: unknown): Partial<Failed> {
    return { error };
  }

  static getDerivedStateFromProps({ attempt }: ErrorBoundaryProps, { error, at }: Failed): Partial<Failed> | null {
    return at === attempt ? null : { at: attempt, error: at === null ? error : null };
  }

  override render(): ReactNode {
    const { error } = this.state;
    // A page that was changed on the server since it was opened comes anew; typed text is kept on this device.
    return error ? <LoadFailure asPage error={error} onRetry={() => window.location.reload()} /> : this.props.children;
  }
}
