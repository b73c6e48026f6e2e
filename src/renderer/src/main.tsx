// Starts the window: looks, words, and the app. Nothing is kept by the browser: no storage, no address.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/i18n';
import './ui/styles.css';
import { App } from './app/App';

// What is thrown may hold a woman's words, and a console keeps what it is given: say nothing there.
const quiet = { onCaughtError: () => {}, onUncaughtError: () => {}, onRecoverableError: () => {} };

const root = document.getElementById('root');
if (root) {
  createRoot(root, quiet).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
