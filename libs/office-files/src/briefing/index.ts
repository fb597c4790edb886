export * from './briefing-document.js';
