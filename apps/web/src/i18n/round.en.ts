/** Words of the January round and of the source document, in English. */
export const roundEn = {
  sourceView: {
    ways: 'How the source is shown',
    asItLooks: 'As it looks',
    asText: 'Text',
    zoom: 'Zoom',
    zoomIs: '{{percent}}%',
    smaller: 'Smaller',
    larger: 'Larger',
    pageOf: 'Page {{page}} of {{count}}',
    picture: 'Scanned picture of the report',
    framed: 'Layout of the source: {{file}}',
    failed: 'The layout of this file cannot be shown; below is the text that was read. To compare the layout, download the file and open it.',
  },
};
