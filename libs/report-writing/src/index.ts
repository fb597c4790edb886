export * from './form/print-form.js';
export * from './form/printed-form.js';
export * from './layouts/all-layouts.js';
export * from './layouts/report-layout.js';
export * from './writable-report.js';
export * from './letters/return-letter.js';
