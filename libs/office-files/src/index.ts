export * from './workbook/workbook.js';
