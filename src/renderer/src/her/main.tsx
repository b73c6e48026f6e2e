// Starts her side of the screen: looks, words, and her plan. Nothing of the staff desk is in here.

import '../app/no-code-from-text';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../app/i18n';
import './her-words';
import '@fontsource/andika/400.css';
import '@fontsource/andika/700.css';
import '@fontsource/lexend/400.css';
import '@fontsource/lexend/700.css';
import '@fontsource/opendyslexic/400.css';
import '@fontsource/opendyslexic/700.css';
import '../ui/styles.css';
import './her.css';
import { HerApp } from './HerApp';

// What is thrown may hold a woman's words, and a console keeps what it is given: say nothing there.
const quiet = { onCaughtError: () => {}, onUncaughtError: () => {}, onRecoverableError: () => {} };

const root = document.getElementById('root');
if (root) {
  createRoot(root, quiet).render(
    <StrictMode>
      <HerApp />
    </StrictMode>,
  );
}
