import { Component, type ReactNode } from 'react';
import { LoadFailure } from '../../ui/States';

/** A page that could not be fetched or drawn: the rest of the console stays usable. Mounted anew for each address. */
export class PageFailure extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <LoadFailure error={this.state.error} onRetry={() => window.location.reload()} />;
  }
}
