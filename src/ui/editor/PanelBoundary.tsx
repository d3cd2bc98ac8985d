import i18next from 'i18next';
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button, EmptyState } from '../shell';

interface Props {
  onSave: () => void;
  children: ReactNode;
}

/** Keeps a fault of one part of the screen to that part; the page stays and can be saved. */
export class PanelBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const t = i18next.getFixedT(null, 'common');
    return (
      <EmptyState
        icon={<TriangleAlert size={24} strokeWidth={1.5} />}
        title={t('error-title')}
        body={t('error-body')}
        action={
          <>
            <Button onClick={() => this.setState({ failed: false })}>{t('error-retry')}</Button>
            <Button onClick={this.props.onSave}>{t('error-save')}</Button>
          </>
        }
      />
    );
  }
}
