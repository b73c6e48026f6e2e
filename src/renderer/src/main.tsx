// Starts the window: looks, words, and the app. Nothing is kept by the browser: no storage, no address.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import './app/i18n';
import './ui/styles.css';
import { App } from './app/App';

// A page may not make code out of text; zod would try to, and be refused with a report.
config({ jitless: true });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
