import './no-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAhead, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { App, loadPageScreen } from '@/ui/App';
import { readRoute } from '@/ui/route';
import '@/ui/shell/base.css';

const draw = () => {
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
};

startI18n(settings.getState().language);
const route = readRoute();
if (route.screen === 'page') {
  // Read while what opens it is still being fetched; drawn when that is there, for React holds back what it has once waited for.
  readAhead(route.id);
  void loadPageScreen().then(draw);
} else draw();
