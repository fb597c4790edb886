export * from './catalogue.js';
export * from './expression.js';
export * from './figures.js';
export * from './measure.js';
export * from './measure-value.js';
export * from './outcome-explanations.js';
