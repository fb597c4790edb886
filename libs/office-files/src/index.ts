export * from './package/escape-markup.js';
export * from './package/zip-container.js';
export * from './workbook/workbook-package.js';
export * from './workbook/workbook.js';
