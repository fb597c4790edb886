import { createRoot } from 'react-dom/client';
import { Application } from './Application.js';
import { connect } from './api/client.js';
import { startLanguage } from './i18n/index.js';
import './styles/theme.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no place for the page');
await startLanguage();
createRoot(root).render(<Application client={connect()} />);
