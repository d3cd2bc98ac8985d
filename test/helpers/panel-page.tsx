/** A page with things to find, and an editor around the panel under test. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Toaster } from 'sonner';
import type { Page } from '@/core/page';
import { createEditor, type EditorStore, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { EditorProvider } from '@/ui/shell';
import { build } from './page';
import '@/ui/shell/base.css';

/** Prices in whole yuan by module title, four to a row on a desktop and two on a phone; tiles are t1, t2, … down the page. */
export function priced(rows: Record<string, number[]>, more: Partial<Page> = {}): Page {
  const modules = Object.entries(rows).map(([title, prices]) => ({
    title,
    rows: prices.join(' '),
    columns: { desktop: 4, mobile: 2 },
    category: 'Audio',
  }));
  return { ...build({ anchor: 99, viewports: ['desktop', 'mobile'], modules }), ...more };
}

/** Draws a panel around an editor for the page, in English. */
export function open(page: Page, panel: ReactNode): { store: EditorStore; user: ReturnType<typeof userEvent.setup> } {
  settings.setState({ language: 'en' });
  startI18n('en');
  const store = createEditor({ page });
  render(
    <EditorProvider store={store}>
      <div style={{ display: 'flex', flexDirection: 'column', width: 344, height: 700 }}>{panel}</div>
      <Toaster />
    </EditorProvider>,
  );
  return { store, user: userEvent.setup() };
}
