import { findCell, INDICATOR_LABELS, COMPLAINT_KIND_LABELS, type CellKey, type LocalizedText } from '@huilan/annual-report';
import type { ReadVersionFragment, ReportQuery } from '../../api/generated/graphql.js';
import { countText } from '../../wording/numbers.js';
import type { Wording } from '../../wording/wording.js';

export type ReadCell = ReadVersionFragment['cells'][number];
export type ReadIndicator = ReadVersionFragment['indicators'][number];
export type Place = ReadCell['at'];
export type Finding = ReadVersionFragment['findings'][number];
export type OpenQuestion = ReadVersionFragment['questions'][number];
export type ShownReport = NonNullable<ReportQuery['report']>;

/** What stands in a cell of the form, wherever it comes from. */
export type ShownCell = Pick<ReadCell, 'kind' | 'value' | 'raw' | 'note'>;

/** What the form shows, found by its cells: the figures, those of last year, and how serious what is wrong with them is. */
export interface FormIndex {
  readonly cells: ReadonlyMap<CellKey, ShownCell>;
  readonly lastYear: ReadonlyMap<CellKey, Pick<ReadCell, 'kind' | 'value' | 'raw'>>;
  readonly findings: ReadonlyMap<CellKey, readonly Pick<Finding, 'severity'>[]>;
}

/** A version of a report, found by its cells: what was read, what last year says, what is wrong, what is open. */
export interface ReportIndex extends FormIndex {
  readonly cells: ReadonlyMap<CellKey, ReadCell>;
  readonly findings: ReadonlyMap<CellKey, readonly Finding[]>;
  readonly questions: ReadonlyMap<CellKey, readonly OpenQuestion[]>;
}

function grouped<Item extends { readonly cells: readonly CellKey[] }>(items: readonly Item[]): Map<CellKey, Item[]> {
  const groups = new Map<CellKey, Item[]>();
  for (const item of items) for (const key of item.cells) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}

export function indexOf(report: ShownReport): ReportIndex {
  const { version, previous } = report;
  return {
    cells: new Map(version.cells.map((cell) => [cell.key, cell])),
    lastYear: new Map((previous?.version.cells ?? []).map((cell) => [cell.key, cell])),
    findings: grouped(version.findings),
    questions: grouped(version.questions),
  };
}

const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'] as const;

/** Findings in the order they are walked: errors first, within a severity as the checks gave them. */
export function inOrder<Some extends Pick<Finding, 'severity'>>(findings: readonly Some[]): Some[] {
  return [...findings].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}

/** The worst severity among findings; `undefined` for none. */
export function worst(findings: readonly Pick<Finding, 'severity'>[] | undefined): Finding['severity'] | undefined {
  return findings && inOrder(findings)[0]?.severity;
}

/** How a cell is shown: never the same for blank, not applicable, text, zero, and not read. */
export type CellAppearance = 'number' | 'blank' | 'notApplicable' | 'text' | 'unread';

export function appearanceOf(cell: Pick<ReadCell, 'kind'> | undefined): CellAppearance {
  switch (cell?.kind) {
    case undefined:
      return 'unread';
    case 'NUMBER':
      return 'number';
    case 'BLANK':
      return 'blank';
    case 'NOT_APPLICABLE':
      return 'notApplicable';
    case 'TEXT':
      return 'text';
  }
}

/** What stands in the cell of the form. */
export function cellText(cell: Pick<ReadCell, 'kind' | 'value' | 'raw'> | undefined, wording: Wording): string {
  switch (appearanceOf(cell)) {
    case 'number':
      return cell?.value == null ? (cell?.raw ?? '') : countText(cell.value);
    case 'blank':
      return wording.t('cell.blank');
    case 'notApplicable':
    case 'text':
      return cell?.raw.trim() ?? '';
    case 'unread':
      return wording.t('cell.unread');
  }
}

/** Row and column of a cell: `一、本年新收政府信息公开申请数量 · 自然人`. An unknown key names itself. */
export function cellName(key: CellKey, wording: Wording): string {
  const cell = findCell(key);
  return cell ? `${wording.of(cell.row)} · ${wording.of(cell.column)}` : key;
}

/** All there is to say of a cell, for a screen reader. */
export function cellSentence(key: CellKey, index: FormIndex, wording: Wording): string {
  const { t } = wording;
  const cell = index.cells.get(key);
  const last = index.lastYear.get(key);
  const appearance = appearanceOf(cell);
  const value = appearance === 'number' ? `${cellText(cell, wording)} ${findCell(key)?.unit ?? ''}`.trim() : t(`cell.words.${appearance}`, { raw: cell?.raw.trim() ?? '' });
  const parts = [t('cell.is', { name: cellName(key, wording), value })];
  if (last) parts.push(t('cell.lastYear', { value: cellText(last, wording) }));
  const findings = index.findings.get(key)?.length ?? 0;
  if (findings > 0) parts.push(t('cell.findings', { count: findings }));
  return parts.join(t('cell.separator'));
}

/** Name of an indicator, with its sub-kind. A key the vocabulary does not know names itself. */
export function indicatorName(indicator: Pick<ReadIndicator, 'key' | 'kind'>, wording: Wording): string {
  const label = (INDICATOR_LABELS as Record<string, LocalizedText>)[indicator.key];
  const kind = indicator.kind === null ? undefined : (COMPLAINT_KIND_LABELS as Record<string, LocalizedText>)[indicator.kind];
  const name = label ? wording.of(label) : indicator.key;
  return kind ? wording.t('indicator.ofKind', { name, kind: wording.of(kind) }) : name;
}

/** What is shown of the source: a cell, an indicator (by its place in the list), a section, a question. */
export type Chosen =
  | { readonly what: 'cell'; readonly key: CellKey }
  | { readonly what: 'indicator'; readonly index: number }
  | { readonly what: 'section'; readonly key: string };

const INDICATOR = /^indicator:(\d+)$/;
const SECTION = /^section:(\w+)$/;

/** What the parameter `cell` of a link names; `undefined` for nothing. */
export function chosenOf(parameter: string | undefined): Chosen | undefined {
  if (parameter === undefined) return undefined;
  const indicator = INDICATOR.exec(parameter);
  if (indicator) return { what: 'indicator', index: Number(indicator[1]) };
  const section = SECTION.exec(parameter);
  if (section) return { what: 'section', key: section[1] as string };
  return { what: 'cell', key: parameter };
}

/** Where the chosen thing stands in the source; `undefined` where that is not known. */
export function placeOf(chosen: Chosen | undefined, version: ReadVersionFragment): Place | undefined {
  switch (chosen?.what) {
    case undefined:
      return undefined;
    case 'cell':
      return (version.cells.find((cell) => cell.key === chosen.key) ?? version.questions.find((question) => question.cells.includes(chosen.key)))?.at ?? undefined;
    case 'indicator':
      return version.indicators[chosen.index]?.at;
    case 'section':
      return version.sections.find((section) => section.key === chosen.key)?.at;
  }
}

/** A text in three pieces around the range to be marked; everything is marked where there is no range. */
export function markedPieces(text: string, start: number | null, end: number | null): readonly [before: string, marked: string, after: string] {
  if (start === null || end === null || start >= end || start >= text.length) return ['', text, ''];
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}

const ENDS_A_PARAGRAPH = /[。！？：；!?:;]["”’」）)]*$/;

/**
 * The paragraphs of a section for reading. Lines that a plain text broke in mid-sentence are joined again; a break after the
 * end of a sentence stays. Empty lines always separate.
 */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line !== '' && open) paragraphs.push(joined(paragraphs.pop() ?? '', line));
    else if (line !== '') paragraphs.push(line);
    open = line !== '' && !ENDS_A_PARAGRAPH.test(line);
  }
  return paragraphs;
}

/** Chinese lines join without a space, Latin words with one. */
function joined(before: string, line: string): string {
  return /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z0-9]/.test(line) ? `${before} ${line}` : before + line;
}
