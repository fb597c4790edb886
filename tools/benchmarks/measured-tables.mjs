/** The figures of `npm run measure:reading` as the pages of docs/reading-measured.md. */

/** Lower ends of the bands of confidence, highest first; libs/reading/src/confidence.ts names what they stand for. */
const BANDS = [
  { from: 1, name: '1' },
  { from: 0.97, name: '0.97 – 0.99' },
  { from: 0.93, name: '0.93 – 0.96' },
  { from: 0.85, name: '0.85 – 0.92' },
  { from: 0, name: 'below 0.85' },
];

/** Share in percent with two decimals, never rounded up to all nor down to none. */
export function share(part, whole) {
  if (whole === 0) return '–';
  if (part === 0) return '0 %';
  if (part === whole) return '100 %';
  const percent = Math.min(99.99, Math.max(0.01, Math.round((10_000 * part) / whole) / 100));
  return `${percent.toFixed(2)} %`;
}

/**
 * @param {{ sample: object[], real: object[], narrative: object[] }} corpora scored files
 * @returns {{ text: string, certainButWrong: number }} the document, and how many cells and counts of the top band are wrong
 */
export function measuredTables({ sample, real, narrative }) {
  const corpora = [
    { name: 'sample', files: sample },
    { name: 'real', files: real },
    { name: 'overviews', files: narrative },
  ].filter(({ files }) => files.length > 0);
  const judged = corpora.flatMap(({ files }) => files.flatMap(({ cells, indicators }) => [...cells.judged, ...indicators.judged]));
  const text = [
    '# Reading, measured',
    '',
    'Written by `npm run measure:reading`; do not edit. Nothing here depends on the day or the machine: the command run again',
    'on the same code gives the same file.',
    '',
    'A printed cell is **right**, **missed** (left out, to be filled in by a person) or **wrong** (reported as anything else than is',
    'printed, a blank for a zero and a zero for a blank among them). A count in the text is **right**, **missed**, or **extra**',
    '(claimed, but not what the text states). **Head**: agency, year and format of the report. Of a real report only some counts',
    'are known, each with the values a careful person would take; a second channel counted beside it is held to be extra here.',
    '',
    '## What was read',
    '',
    ...table(
      ['corpus', 'what it is', 'files', 'not read', 'cells printed', 'counts in the text'],
      corpora.map(({ name, files }) => [name, CORPORA[name], files.length, sumOf(files, ({ refused }) => (refused === null ? 0 : 1)), sumOf(files, ({ cells }) => cells.printed), sumOf(files, ({ indicators }) => indicators.stated)]),
      2,
    ),
    '',
    ...corpora.flatMap(({ name, files }) => [`## ${HEADINGS[name]}`, '', ...scoreTable(['file type'], groups(files, ({ fileType }) => fileType, (fileType) => [fileType])), '']),
    '## Sample reports, by layout',
    '',
    'Every layout prints reports of the forms of 2014, 2019 and 2021. Where the layout leaves a cell in doubt (°), leaving it open is right.',
    '',
    ...scoreTable(
      ['file type', 'layout', 'what it shows'],
      groups(sample, ({ layout }) => layout.key, (_key, { layout }) => [layout.fileType, `\`${layout.key}\`${layout.isCertain ? '' : ' °'}`, layout.shows.en]),
    ),
    '',
    '## Confidence against share right',
    '',
    'The confidence the reader gives a cell or a count, against how often it was right. The top band must never be wrong. One of several',
    'counts that the text gives for the same thing is never in it: a person decides, and all but one are held to be wrong below.',
    '',
    ...bandTable('cells', corpora, ({ cells }) => cells.judged),
    '',
    ...bandTable('counts in the text', corpora, ({ indicators }) => indicators.judged),
    '',
  ].join('\n');
  return { text, certainButWrong: judged.filter(({ confidence, isRight }) => confidence >= 1 && !isRight).length };
}

const CORPORA = {
  sample: 'reports of a fictional county, written in every layout of `libs/report-writing`',
  real: 'real reports with known figures (`../shared/reports`, not part of this repository)',
  overviews: 'condensed first parts of real reports (`../shared/reports-narrative`, not part of this repository)',
};
const HEADINGS = { sample: 'Sample reports, by file type', real: 'Real reports, by file type', overviews: 'Overviews' };

function groups(files, keyOf, namesOf) {
  const members = new Map();
  for (const file of files) members.set(keyOf(file), [...(members.get(keyOf(file)) ?? []), file]);
  return [...members].map(([key, together]) => ({ names: namesOf(key, together[0]), members: together }));
}

function scoreTable(nameColumns, rows) {
  const all = { names: nameColumns.map((_, index) => (index === 0 ? '**all**' : '')), members: rows.flatMap(({ members }) => members) };
  return table(
    [...nameColumns, 'files', 'cells', 'right', 'missed', 'wrong', 'counts', 'right', 'missed', 'extra', 'head right'],
    [...rows, ...(rows.length > 1 ? [all] : [])].map(({ names, members }) => {
      const sum = (of) => sumOf(members, of);
      const printed = sum(({ cells }) => cells.printed);
      const stated = sum(({ indicators }) => indicators.stated);
      return [
        ...names,
        members.length,
        printed,
        share(sum(({ cells }) => cells.right), printed),
        share(sum(({ cells }) => cells.missed.length), printed),
        share(sum(({ cells }) => cells.wrong.length), printed),
        stated,
        share(sum(({ indicators }) => indicators.right), stated),
        share(sum(({ indicators }) => indicators.missed.length), stated),
        sum(({ indicators }) => indicators.extra.length),
        share(sum(({ headWrong }) => (headWrong.length === 0 ? 1 : 0)), members.length),
      ];
    }),
    nameColumns.length,
  );
}

function bandTable(what, corpora, judgedOf) {
  const rows = BANDS.map(({ from, name }, index) => {
    const within = corpora.map(({ files }) => files.flatMap(judgedOf).filter(({ confidence }) => confidence >= from && (index === 0 || confidence < BANDS[index - 1].from)));
    const every = within.flat();
    const rightOf = (judged) => judged.filter(({ isRight }) => isRight).length;
    return [name, every.length, every.length - rightOf(every), share(rightOf(every), every.length), ...within.map((judged) => (judged.length === 0 ? '–' : `${share(rightOf(judged), judged.length)} of ${judged.length}`))];
  });
  return table(['confidence', `${what} read`, 'wrong', 'right', ...corpora.map(({ name }) => `${name}: right`)], rows, 1);
}

/** A Markdown table; columns after the first `names` are figures and stand to the right. */
function table(head, rows, names) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index < names ? '---' : '--:'))), ...rows.map(line)];
}

function sumOf(files, of) {
  return files.reduce((sum, file) => sum + of(file), 0);
}
