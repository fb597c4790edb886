export { DEFAULT_LIMITS, type Limits } from './limits.js';
export * from './open-result.js';
export { openSource, type OpenOptions } from './open-source.js';
export * from './source-document.js';
export type { ReadingProgress } from './source-reader.js';
