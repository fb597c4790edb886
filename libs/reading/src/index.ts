export * from './read-report.js';
export { isReadRefusal, type ReadRefusal } from './refusal.js';
export { readReport, type ReadOptions } from './report-reader.js';
