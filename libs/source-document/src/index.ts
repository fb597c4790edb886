export * from './open-result.js';
export * from './source-document.js';
