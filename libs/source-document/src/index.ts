export { cleanPath, isArchive, isLeftover, unpackArchive, type ArchiveEntry, type UnpackOptions, type UnpackResult } from './archive/unpack-archive.js';
export { declaredCharset } from './html/html-reader.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export * from './open-result.js';
export { openSource, type OpenOptions } from './open-source.js';
export * from './source-document.js';
export type { ReadingProgress } from './source-reader.js';
export { decodeText, type DecodedText } from './text/decode-text.js';
export { looksLikeZip } from './zip/zip-container.js';
