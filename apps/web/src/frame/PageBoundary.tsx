import { Component, type ReactNode } from 'react';
import { Unreachable } from './Messages.js';

interface Failure {
  readonly error: Error | null;
}

/**
 * Keeps the frame when a page fails: mostly because its file is not there any more after the server was renewed. `address`
 * is where it failed; another address is another try.
 */
export class PageBoundary extends Component<{ readonly address: string; readonly children: ReactNode }, Failure> {
  override state: Failure = { error: null };

  static getDerivedStateFromError(error: Error): Failure {
    return { error };
  }

  override componentDidUpdate(before: { readonly address: string }): void {
    if (before.address !== this.props.address && this.state.error) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="page">
        <Unreachable error={error} retry={() => window.location.reload()} />
      </div>
    );
  }
}
