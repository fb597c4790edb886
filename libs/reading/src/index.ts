export * from './read-report.js';
