import './no-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { settings } from '@/editor';
import { startI18n } from '@/i18n';
import { App } from '@/ui/App';
import '@/ui/shell/base.css';

startI18n(settings.getState().language);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
