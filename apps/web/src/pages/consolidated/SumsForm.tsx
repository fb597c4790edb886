import { formatOfYear, TABLE_LABELS, type ReportTable, type SectionKey } from '@huilan/annual-report';
import { useMemo } from 'react';
import { useConsolidatedWords } from '../../i18n/consolidated-words.js';
import { useWording } from '../../wording/wording.js';
import { StatutoryTable } from '../report/OfficialForm.js';
import { formOfSums, type Consolidated } from './consolidated.data.js';

const TABLE_OF: Partial<Record<string, ReportTable>> = { disclosure: 'disclosure', requests: 'requests', disputes: 'disputes' } satisfies Partial<Record<SectionKey, ReportTable>>;

/** The draft in the parts of the official form, its counts and every cell of the tables to be followed to their agencies. */
export function SumsForm({ report, figure, onFigure }: { readonly report: Consolidated; readonly figure: string; readonly onFigure: (figure: string) => void }) {
  const words = useConsolidatedWords();
  const wording = useWording();
  const index = useMemo(() => formOfSums(report, words.made), [report, words]);
  const format = formatOfYear(report.year)?.format ?? '2021';
  const read = new Set(report.cells.filter(({ numbers, notApplicable }) => numbers + notApplicable > 0).map(({ key }) => key));
  const form = { index, chosen: figure, lastYear: false, hasLastYear: false, onChoose: onFigure };
  return (
    <section className="panel official-form" aria-label={words.draft}>
      <p className="faint">{words.draftNote}</p>
      {format === '2014' && (
        <div className="form-part">
          <h2>{wording.of(TABLE_LABELS.statistics)}</h2>
          <StatutoryTable table="statistics" format={format} read={read} form={form} />
        </div>
      )}
      {report.draft.map(({ key, heading, paragraphs }) => {
        const table = format === '2014' ? undefined : TABLE_OF[key];
        return (
          <section key={key} className="form-part">
            <h2 lang="zh-CN">{heading}</h2>
            <div className="part-text" lang="zh-CN">
              {paragraphs.map(({ pieces }, place) => (
                <p key={place}>
                  {pieces.map((piece, at) =>
                    piece.figure === null ? (
                      piece.text
                    ) : (
                      <button key={at} type="button" className="consolidated-count figures" aria-pressed={figure === piece.figure} onClick={() => onFigure(piece.figure ?? '')}>
                        {piece.text}
                      </button>
                    ),
                  )}
                </p>
              ))}
            </div>
            {table && <StatutoryTable table={table} format={format} read={read} form={form} />}
          </section>
        );
      })}
    </section>
  );
}
