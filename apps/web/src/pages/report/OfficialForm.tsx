import { useEffect, useRef } from 'react';
import {
  APPLICANT_LABELS,
  DISPUTE_GROUP_LABELS,
  DISPUTE_GROUPS,
  DISPUTE_RESULT_LABELS,
  DISPUTE_RESULTS,
  LITIGATION_LABEL,
  OUTCOME_LABELS,
  SECTION_HEADINGS,
  SECTION_KEYS,
  SECTION_NUMBERS,
  STATISTICS_ROWS,
  TABLE_LABELS,
  type ReportFormat,
  type ReportTable,
  type SectionKey,
} from '@huilan/annual-report';
import { InTurn } from '../../charts/InTurn.js';
import { HelpTerm } from '../../frame/HelpTerm.js';
import { outcomeHelp } from '../../wording/outcome-help.js';
import { useWording } from '../../wording/wording.js';
import { FormCell, type FormContext } from './FormCell.js';
import { walkGrid } from './grid-walk.js';
import { Indicators } from './Indicators.js';
import { disclosureBlocks, requestRows } from './official-form.data.js';
import { paragraphsOf, type ShownReport } from './read-report.data.js';
import './official-form.css';

/** The report as the official form prints it: six parts, Tables 2 to 4 in their layout; before 2019 the statistics annex. */
export function OfficialForm(props: {
  readonly report: ShownReport;
  readonly format: ReportFormat;
  readonly form: FormContext;
  readonly chosenIndicator: number | undefined;
  readonly chosenSection: string | undefined;
  readonly onChooseIndicator: (index: number) => void;
  readonly onChooseSection: (key: string) => void;
}) {
  const { report, format, form } = props;
  const wording = useWording();
  const { version } = report;
  const read = new Set(version.cells.map((cell) => cell.key));
  const part = (key: SectionKey, content: React.ReactNode) => (
    <FormPart part={key} isRead={version.sections.some((one) => one.key === key)} isChosen={props.chosenSection === key} onChoose={props.onChooseSection}>
      {content}
    </FormPart>
  );
  const text = (key: SectionKey) => <PartText text={version.sections.find((one) => one.key === key)?.text} />;
  const indicators = <Indicators report={report} chosen={props.chosenIndicator} lastYear={form.lastYear} onChoose={props.onChooseIndicator} />;
  if (format === '2014') {
    return (
      <div className="official-form">
        <FormHead report={report} />
        <section className="form-part" aria-labelledby="part-statistics-heading">
          <h3 id="part-statistics-heading">{wording.of(TABLE_LABELS.statistics)}</h3>
          <StatutoryTable table="statistics" format={format} read={read} form={form} />
        </section>
        {indicators}
        {version.sections.map((section, index) => (
          <section key={index} className="form-part">
            <h3>{section.heading}</h3>
            <PartText text={section.text} />
          </section>
        ))}
      </div>
    );
  }
  return (
    <div className="official-form">
      <FormHead report={report} />
      {part('overview', <>{text('overview')}{indicators}</>)}
      {/* Thousands of elements: a part at a time, so that the browser can answer in between. */}
      {SECTION_KEYS.filter((key) => key !== 'overview').map((key) => (
        <InTurn key={key}>{part(key, isTable(key) ? <StatutoryTable table={key} format={format} read={read} form={form} /> : text(key))}</InTurn>
      ))}
    </div>
  );
}

const isTable = (key: SectionKey): key is SectionKey & ReportTable => key === 'disclosure' || key === 'requests' || key === 'disputes';

/** One of the six parts under its heading, which leads to where the part stands in the source. */
function FormPart(props: { readonly part: SectionKey; readonly isRead: boolean; readonly isChosen: boolean; readonly onChoose: (key: SectionKey) => void; readonly children: React.ReactNode }) {
  const { part, isRead, isChosen, onChoose, children } = props;
  const wording = useWording();
  const { t } = wording;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isChosen) box.current?.scrollIntoView?.({ block: 'start' });
  }, [isChosen]);
  return (
    <section ref={box} aria-labelledby={`part-${part}-heading`} className={isChosen ? 'form-part is-chosen' : 'form-part'}>
      <h3 id={`part-${part}-heading`}>
        {SECTION_NUMBERS[part]}
        {wording.of(SECTION_HEADINGS[part])}
        {isRead ? (
          <button type="button" className="quiet-button part-source" onClick={() => onChoose(part)} aria-label={t('report.sectionSource', { section: wording.of(SECTION_HEADINGS[part]) })}>
            {t('report.source')}
          </button>
        ) : (
          <span className="part-missing">{t('report.sectionMissing')}</span>
        )}
      </h3>
      {children}
    </section>
  );
}

function FormHead({ report }: { readonly report: ShownReport }) {
  const { version } = report;
  return (
    <header className="form-head">
      <h2>{version.title ?? `${report.agency.name}${report.year}`}</h2>
      {(version.publishedOn ?? version.contact) && <p>{[version.publishedOn, version.contact].filter(Boolean).join('　')}</p>}
    </header>
  );
}

function PartText({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div className="part-text">
      {paragraphsOf(text).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

/** One of the form's tables by itself. `read`: the cells there is something of, printed even where the format lacks them. */
export function StatutoryTable({ table, ...props }: TableProps & { readonly table: ReportTable }) {
  switch (table) {
    case 'disclosure':
      return <DisclosureTable {...props} />;
    case 'requests':
      return <RequestsTable {...props} />;
    case 'disputes':
      return <DisputesTable form={props.form} />;
    case 'statistics':
      return <StatisticsTable form={props.form} />;
  }
}

interface TableProps {
  readonly format: ReportFormat;
  readonly read: ReadonlySet<string>;
  readonly form: FormContext;
}

function FormTable({ label, className, children }: { readonly label: string; readonly className: string; readonly children: React.ReactNode }) {
  return (
    <div className="form-table-box">
      <table className={`form-table ${className}`} onKeyDown={walkGrid}>
        <caption className="visually-hidden">{label}</caption>
        {children}
      </table>
    </div>
  );
}

function DisclosureTable({ format, read, form }: TableProps) {
  const wording = useWording();
  const { t } = wording;
  const blocks = disclosureBlocks(format, read);
  return (
    <FormTable label={wording.of(TABLE_LABELS.disclosure)} className="table-disclosure">
      {blocks.map((block, blockIndex) => (
        <tbody key={block.article}>
          <tr>
            <th colSpan={block.columns.reduce((width, column) => width + column.span, 1)} scope="rowgroup" className="form-article">
              {block.article}
            </th>
          </tr>
          <tr>
            <th scope="col">{t('form.content')}</th>
            {block.columns.map((column) => (
              <th key={column.key} scope="col" colSpan={column.span}>
                {wording.of(column.label)}
                {column.unit === '万元' || column.unit === '元' ? t('form.unit', { unit: column.unit }) : ''}
              </th>
            ))}
          </tr>
          {block.rows.map((row, rowIndex) => (
            <tr key={row.key}>
              <th scope="row" className="form-label">
                {wording.of(row.label)}
              </th>
              {row.cells.map((key, column) => (
                <FormCell
                  key={key}
                  cellKey={key}
                  form={form}
                  row={blockIndex * 10 + rowIndex}
                  column={column}
                  columnSpan={block.columns[column]?.span ?? 1}
                  entry={blockIndex === 0 && rowIndex === 0 && column === 0}
                />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </FormTable>
  );
}

function RequestsTable({ format, read, form }: TableProps) {
  const wording = useWording();
  const { t } = wording;
  const rows = requestRows(format, read);
  const [natural, ...others] = Object.entries(APPLICANT_LABELS);
  const organisations = others.slice(0, -1);
  return (
    <FormTable label={wording.of(TABLE_LABELS.requests)} className="table-requests">
      <thead>
        <tr>
          <th colSpan={3} rowSpan={3} className="form-identity">
            {t('form.identity')}
          </th>
          <th colSpan={7} scope="colgroup">
            {t('form.applicants')}
          </th>
        </tr>
        <tr>
          <th rowSpan={2} scope="col" className="form-narrow">
            {natural && wording.of(natural[1])}
          </th>
          <th colSpan={organisations.length} scope="colgroup">
            {t('form.organisations')}
          </th>
          <th rowSpan={2} scope="col" className="form-narrow">
            {wording.of(APPLICANT_LABELS.total)}
          </th>
        </tr>
        <tr>
          {organisations.map(([key, label]) => (
            <th key={key} scope="col" className="form-narrow">
              {wording.of(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={row.key} className={row.key === 'handled' ? 'form-total' : ''}>
            {row.resultSpan !== undefined && (
              <th rowSpan={row.resultSpan} scope="rowgroup" className="form-result">
                {t('form.results')}
              </th>
            )}
            {row.outcomeSpan && (
              <th rowSpan={row.outcomeSpan.rows} scope="rowgroup" className="form-outcome">
                <HelpTerm help={outcomeHelp(row.outcomeSpan.outcome, wording)}>
                  {OUTCOME_LABELS[row.outcomeSpan.outcome].number}
                  {wording.of(OUTCOME_LABELS[row.outcomeSpan.outcome])}
                </HelpTerm>
              </th>
            )}
            <th scope="row" colSpan={row.level === 'whole' ? 3 : row.level === 'result' ? 2 : 1} className="form-label">
              {row.outcome ? (
                <HelpTerm help={outcomeHelp(row.outcome, wording)}>
                  {row.number}
                  {wording.of(row.label)}
                </HelpTerm>
              ) : (
                <>
                  {row.number}
                  {wording.of(row.label)}
                </>
              )}
              {row.formNote && wording.language === 'zh' && <small>{row.formNote}</small>}
            </th>
            {row.cells.map((cell, column) => (
              <FormCell key={cell.key} cellKey={cell.key} form={form} row={rowIndex} column={column} entry={rowIndex === 0 && column === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </FormTable>
  );
}

function DisputesTable({ form }: { readonly form: FormContext }) {
  const wording = useWording();
  const [first, ...litigation] = DISPUTE_GROUPS;
  const keys = DISPUTE_GROUPS.flatMap((group) => DISPUTE_RESULTS.map((result) => `disputes.${group}.${result}`));
  return (
    <FormTable label={wording.of(TABLE_LABELS.disputes)} className="table-disputes">
      <thead>
        <tr>
          <th colSpan={DISPUTE_RESULTS.length} rowSpan={2} scope="colgroup">
            {wording.of(DISPUTE_GROUP_LABELS[first])}
          </th>
          <th colSpan={litigation.length * DISPUTE_RESULTS.length} scope="colgroup">
            {wording.of(LITIGATION_LABEL)}
          </th>
        </tr>
        <tr>
          {litigation.map((group) => (
            <th key={group} colSpan={DISPUTE_RESULTS.length} scope="colgroup">
              {wording.of(DISPUTE_GROUP_LABELS[group])}
            </th>
          ))}
        </tr>
        <tr>
          {DISPUTE_GROUPS.flatMap((group) =>
            DISPUTE_RESULTS.map((result) => (
              <th key={`${group} ${result}`} scope="col" className="form-narrow">
                {wording.of(DISPUTE_RESULT_LABELS[result])}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          {keys.map((key, column) => (
            <FormCell key={key} cellKey={key} form={form} row={0} column={column} entry={column === 0} />
          ))}
        </tr>
      </tbody>
    </FormTable>
  );
}

function StatisticsTable({ form }: { readonly form: FormContext }) {
  const wording = useWording();
  const { t } = wording;
  return (
    <FormTable label={wording.of(TABLE_LABELS.statistics)} className="table-statistics">
      <thead>
        <tr>
          <th scope="col">{t('form.indicator')}</th>
          <th scope="col" className="form-narrow">
            {t('form.unitHead')}
          </th>
          <th scope="col">{t('form.count')}</th>
        </tr>
      </thead>
      <tbody>
        {STATISTICS_ROWS.map((row, index) => (
          <tr key={row.key}>
            <th scope="row" className="form-label">
              {wording.of(row.label)}
            </th>
            <td className="form-unit">{row.unit}</td>
            <FormCell cellKey={row.key} form={form} row={index} column={0} entry={index === 0} />
          </tr>
        ))}
      </tbody>
    </FormTable>
  );
}
