// Catches a screen that stopped working, says calmly what is safe, and gives one way on. It shows no
// stack and keeps none: what was thrown may hold a woman's words.

import { Component, type ReactNode } from 'react';
import { StoppedScreen } from './StoppedScreen';

type ErrorBoundaryProps = {
  children: ReactNode;
  onBack: () => void;
  /** Instead of the usual words. */
  fallback?: ReactNode;
  /** True round the whole window, where Women cannot be reached. */
  isWholeWindow?: boolean;
};

export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasStopped: boolean }> {
  override state = { hasStopped: false };

  static getDerivedStateFromError() {
    return { hasStopped: true };
  }

  override render() {
    if (!this.state.hasStopped) return this.props.children;
    if (this.props.fallback) return this.props.fallback;
    const goOn = () => {
      this.setState({ hasStopped: false });
      this.props.onBack();
    };
    return <StoppedScreen isWholeWindow={this.props.isWholeWindow ?? false} onBack={goOn} />;
  }
}
