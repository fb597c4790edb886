import { createRoot } from 'react-dom/client';
import { Application } from './Application.js';
import { connect } from './api/client.js';
import { RegionsDocument } from './api/generated/graphql.js';
import { startLanguage } from './i18n/index.js';
import { fetchSession, isOpenTo } from './session/session.js';
import './styles/theme.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no place for the page');
const client = connect();
// What every page needs is asked for before there is a page.
const session = fetchSession();
session.then(async (found) => void (isOpenTo(found) && (await client.query({ query: RegionsDocument })))).catch(() => undefined);
await startLanguage();
createRoot(root).render(<Application client={client} session={session} />);
