import type { PrintedFlow } from './printed-flow.js';

/**
 * What a page prints around its text: page numbers in their usual dress. A bare number is not among them: whether it is
 * a page number or a cell, the row it stands beside must decide.
 */
export function isPageFurniture(line: string): boolean {
  const text = line.trim();
  if (text.length > 24) return false;
  return (
    /^[-·~*=]+\s*\d{1,4}\s*[-·~*=]+$/.test(text) ||
    /^-?\s*第\s*\d{1,4}\s*页(?:\s*[,/]?\s*[(]?\s*共\s*\d{1,4}\s*页\s*[)]?)?\s*-?$/.test(text) ||
    /^共\s*\d{1,4}\s*页(?:\s*[,/]?\s*第\s*\d{1,4}\s*页)?$/.test(text) ||
    /^(?:page|p\.?)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(text) ||
    isPageOfPages(text)
  );
}

/** `3 / 10`. */
function isPageOfPages(text: string): boolean {
  const found = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text);
  if (found === null) return false;
  const page = Number(found[1]);
  return page >= 1 && page <= Number(found[2]) && Number(found[2]) > 1;
}

const runningHeads = new WeakMap<PrintedFlow, ReadonlySet<number>>();

/**
 * True where a printed row is furniture: page numbers, and the report's title printed again at the head of every page, which
 * stands beside a page number or begins a page.
 */
export function isFurnitureRow(flow: PrintedFlow, row: { readonly index: number; readonly start: number; readonly end: number }, start = row.start, end = row.end): boolean {
  if (isPageFurniture(flow.text.slice(start, end))) return true;
  let heads = runningHeads.get(flow);
  if (heads === undefined) {
    heads = findRunningHeads(flow);
    runningHeads.set(flow, heads);
  }
  return heads.has(row.index);
}

function findRunningHeads(flow: PrintedFlow): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const row of flow.rows) {
    if (row.cells !== null || row.end - row.start > 60) continue;
    const line = flow.text.slice(row.start, row.end).trim();
    if (!/(?:报告|年报)$/.test(line)) continue;
    const others = places.get(line);
    if (others === undefined) places.set(line, [row.index]);
    else others.push(row.index);
  }
  const found = new Set<number>();
  for (const rows of places.values()) {
    if (rows.length < 2) continue;
    for (const index of rows) if (index > 0 && turnsPage(flow, index)) found.add(index);
  }
  return found;
}

function turnsPage(flow: PrintedFlow, index: number): boolean {
  const [before, row, after] = [flow.rows[index - 1], flow.rows[index], flow.rows[index + 1]];
  if (row?.page !== undefined && before?.page !== undefined && row.page !== before.page) return true;
  return [before, after].some((other) => other !== undefined && other.cells === null && isPageFurniture(flow.text.slice(other.start, other.end)));
}
