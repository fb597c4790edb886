import type { takeawayZh } from './takeaway.zh.js';

/** The same in English. */
export const takeawayEn: typeof takeawayZh = {
  menu: 'Download and cite',
  picture: 'Picture',
  data: 'Data',
  elsewhere: 'Cite',
  png: 'PNG picture',
  pngHint: 'Double resolution, for documents and slides',
  svg: 'SVG drawing',
  svgHint: 'Sharp at any size, can be edited',
  csv: 'CSV data',
  csvHint: 'Plain text that any program reads',
  xlsx: 'Excel data',
  xlsxHint: 'Numbers to calculate with; rates with both parts',
  cite: 'Copy citation',
  embed: 'Copy embed code',
  embedHint: 'A picture that carries its drawing, to paste into a web page',
  drawing: 'Drawing',
  saved: 'Downloaded: {{file}}',
  cited: 'Citation copied',
  embedded: 'Embed code copied',
  notCopied: 'The browser does not allow copying.',
  pictureFailed: 'The picture could not be drawn. Printing to PDF is another way.',
  pictureTooLarge: 'Too large for the browser to draw as PNG. Take the SVG, or choose fewer agencies.',
  citation: '{{title}} ({{subtitle}}). {{sample}}Source: Huilan, yearly reports on open government information, taken on {{date}} from {{address}}',
  citationSample: 'Sample data, not real. ',
};
