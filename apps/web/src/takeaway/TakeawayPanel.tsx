import { useState } from 'react';
import { copyText } from '../charts/copy-text.js';
import { csvOf } from '../charts/figure-table-csv.js';
import { saveFile } from '../charts/save-file.js';
import { useWording } from '../wording/wording.js';
import { keepBriefing, readBriefing, withEntry } from './briefing/briefing.js';
import { tableFields } from '../charts/figure-table-fields.js';
import { citation } from './citation.js';
import { embedSnippet } from './embed-snippet.js';
import type { Figure } from './figure.js';
import type { Drawing } from './picture/drawn-svg.js';
import { PictureStage, type PictureOrder } from './picture/PictureStage.js';
import { pngOf } from './picture/png.js';
import { today } from './today.js';
import { useTakeawayWords } from './words.js';
import './takeaway-panel.css';

interface PendingPicture {
  readonly order: PictureOrder;
  readonly then: (drawing: Drawing) => void | Promise<void>;
}

/** The ways of taking a figure away, a button each, and what came of the last one. */
export function TakeawayPanel({ figure }: { readonly figure: Figure }) {
  const wording = useWording();
  const words = useTakeawayWords();
  const [pending, setPending] = useState<PendingPicture>();
  const [said, setSaid] = useState('');
  const address = window.location.href;
  const line = citation(figure, address, today(), wording);

  const save = (extension: string, content: BlobPart, type: string) => {
    const file = `${figure.title}.${extension}`;
    saveFile(file, content, type);
    setSaid(words('saved', { file }));
  };
  const above = [figure.title, figure.subtitle, ...(figure.isSample ? [wording.t('sample.mark')] : []), ...figure.notes, line];
  const parts = { numerator: wording.t('table.numerator'), denominator: wording.t('table.denominator') };
  const failed = () => {
    setPending(undefined);
    setSaid(words('pictureFailed'));
  };
  /** Draws the picture, then does something with it; a figure is drawn one at a time. */
  const withPicture = (then: PendingPicture['then']) => {
    setSaid('');
    setPending({ order: { figure, citation: line }, then });
  };
  const drawn = (drawing: Drawing) => {
    const then = pending?.then;
    setPending(undefined);
    Promise.resolve(then?.(drawing)).catch(failed);
  };
  const copy = (text: string, done: 'cited' | 'embedded') => void copyText(text).then((copied) => setSaid(words(copied ? done : 'notCopied')));

  const savePng = () =>
    withPicture(async (drawing) => {
      const picture = await pngOf(drawing);
      if (picture) save('png', picture, 'image/png');
      else setSaid(words('pictureTooLarge'));
    });
  const saveSvg = () => withPicture((drawing) => save('svg', `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.markup}\n`, 'image/svg+xml'));
  const saveWorkbook = async () => {
    const { workbookOf } = await import('../charts/figure-table-workbook.js');
    save('xlsx', workbookOf(figure.table, figure.title, above, parts) as BlobPart, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  };
  const addToBriefing = () => {
    setSaid('');
    const add = (drawing: Drawing) => {
      const { head, rows } = tableFields(figure.table, parts);
      const table = { head, rows: rows.map((fields) => fields.map((field) => field.text || (field.value === null ? '' : String(field.value)))) };
      const { title: caption, subtitle, isSample } = figure;
      const entry = { kind: 'figure' as const, id: `${address} ${caption}`, address, caption, subtitle, isSample, notes: [...figure.notes, line], drawing, table };
      setSaid(words(keepBriefing(withEntry(readBriefing(), entry)) ? 'added' : 'briefingFull'));
    };
    setPending({ order: { figure }, then: add });
  };
  const groups = [
    {
      label: words('picture'),
      ways: [
        { label: words('png'), hint: words('pngHint'), take: savePng },
        { label: words('svg'), hint: words('svgHint'), take: saveSvg },
      ],
    },
    {
      label: words('data'),
      ways: [
        { label: words('xlsx'), hint: words('xlsxHint'), take: () => void saveWorkbook() },
        { label: words('csv'), hint: words('csvHint'), take: () => save('csv', csvOf(figure.table, above, parts), 'text/csv;charset=utf-8') },
      ],
    },
    {
      label: words('elsewhere'),
      ways: [
        { label: words('cite'), hint: line, take: () => copy(line, 'cited') },
        { label: words('addToBriefing'), hint: words('addToBriefingHint'), take: addToBriefing },
        { label: words('embed'), hint: words('embedHint'), take: () => withPicture((drawing) => copy(embedSnippet(drawing, { title: figure.title, citation: line, address }), 'embedded')) },
      ],
    },
  ];
  return (
    <div className="takeaway" role="group" aria-label={words('menu')}>
      {groups.map((group) => (
        <section key={group.label} aria-label={group.label}>
          <p className="takeaway-group">{group.label}</p>
          {group.ways.map((way) => (
            <button key={way.label} type="button" className="takeaway-way" onClick={way.take} disabled={pending !== undefined}>
              <span>{way.label}</span>
              <span className="takeaway-hint">{way.hint}</span>
            </button>
          ))}
        </section>
      ))}
      <p className="takeaway-said" role="status">
        {pending ? words('drawing') : said}
      </p>
      {pending && <PictureStage order={pending.order} onDrawn={drawn} onFailed={failed} />}
    </div>
  );
}
