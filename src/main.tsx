import './no-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAhead, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { App } from '@/ui/App';
import { readRoute } from '@/ui/route';
import '@/ui/shell/base.css';

// A page that is opened by its address: its editor is fetched, and it is read, while the rest starts.
const route = readRoute();
if (route.screen === 'page') {
  void import('@/ui/editor').catch(() => undefined);
  readAhead(route.id);
}
startI18n(settings.getState().language);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
