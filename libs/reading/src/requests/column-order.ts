import { APPLICANTS, type Applicant } from '@huilan/annual-report';
import { REQUEST_ROW_LAW, satisfies } from '../split-digits.js';
import type { PrintedValue } from '../scan-line.js';
import type { ValueGroup } from './table-lines.js';

/** What a column of Table 3 is printed for: an applicant, or the organisations' own sum (小计) that some bureaus add. */
export type PrintedColumn = Applicant | 'subtotal';

const FORM_ORDER: readonly PrintedColumn[] = APPLICANTS;
const ORGANISATIONS: readonly Applicant[] = ['business', 'research', 'publicInterest', 'legalServices', 'otherOrganisation'];

const HEAD_WORDS: readonly (readonly [PrintedColumn, RegExp])[] = [
  ['naturalPerson', /^自然人/],
  ['business', /^商业企业/],
  ['research', /^科研机构/],
  ['publicInterest', /^社会公益组织/],
  ['legalServices', /^法律服务机构/],
  ['otherOrganisation', /^其[他它]/],
  ['subtotal', /^小计/],
  ['total', /^[总合]计/],
];

/** Orders that the columns may stand in. */
export interface PossibleOrders {
  /** None where the head names an order that cannot be made sure of. */
  readonly orders: readonly (readonly PrintedColumn[])[];
  /** Whether the head names them; else it says nothing or is too broken, and the order is the form's. */
  readonly named: boolean;
}

/** Orders in which a head printed as words may name the columns; the rows' own sums decide between them. */
export function ordersOfHead(bare: string): PossibleOrders {
  const twoLines = /法人(?:[或和及]其[他它]组织)?/.test(bare);
  const named = namesIn(bare.replace(/法人(?:[或和及]其[他它]组织)?/g, '|'));
  const subtotals = named.filter((column) => column === 'subtotal').length;
  if (named.length !== APPLICANTS.length + subtotals || subtotals > 1 || new Set(named).size !== named.length) return { orders: [FORM_ORDER], named: false };
  const rest = named.filter((column) => column !== 'total' && column !== 'naturalPerson');
  const totalLast: readonly PrintedColumn[] = [...named.filter((column) => column !== 'total'), 'total'];
  if (!twoLines) {
    // Words in between would be misread ones, of which any may have been a name: then the names around them tell no order.
    if (named.join() !== FORM_ORDER.join() && !/^[^自商科社法其小总合]*(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构|其[他它]|[总合小]计)+$/.test(bare)) return { orders: [FORM_ORDER], named: false };
    return { orders: named.at(-1) === 'total' ? [named] : [named, totalLast], named: true };
  }
  // A head of two lines is printed 自然人 … 总计 above the organisations: where 总计 stands in the rows is not told by the words.
  if (rest.filter((column) => column !== 'subtotal').join() !== ORGANISATIONS.join()) return { orders: [], named: true };
  const orders = [['naturalPerson', ...rest, 'total'], ['total', 'naturalPerson', ...rest]] as const;
  return { orders: named.indexOf('total') < named.indexOf('naturalPerson') ? orders : [orders[0]], named: true };
}

/** Columns the words name, one after the other; 合计 beside 总计 is the organisations' own. */
function namesIn(words: string): PrintedColumn[] {
  const named: PrintedColumn[] = [];
  const bothSums = words.includes('总计') && words.includes('合计');
  for (let at = 0; at < words.length; at += 1) {
    const rest = words.slice(at, at + 6);
    const found = bothSums && rest.startsWith('合计') ? 'subtotal' : HEAD_WORDS.find(([, pattern]) => pattern.test(rest))?.[0];
    if (found !== undefined) named.push(found);
  }
  return named;
}

/** The column order that was decided on. */
export interface DecidedOrder {
  readonly order: readonly PrintedColumn[];
}

/** Rows that must contradict an order before it is doubted: single wrong sums are a bureau's own. */
export const FEWEST_CONTRADICTIONS = 3;

/**
 * The one order that the rows' sums allow; `null` where most rows contradict an order that no head names, or two orders are
 * left: then no value can be said to stand in its column.
 */
export function decideOrder(groups: readonly ValueGroup[], { orders, named }: PossibleOrders): DecidedOrder | null {
  const rows = groups.map(({ values }) => numbersOf(values)).filter((row): row is number[] => row !== null && row.some((value) => value !== 0));
  const judged = withSubtotal(orders, rows).map((order) => {
    const fitting = rows.filter((row) => row.length === order.length);
    const holds = fitting.filter((row) => addsUp(row, order)).length;
    return { order, holds, fails: fitting.length - holds };
  });
  // The only order that a head names holds whatever the bureau's sums are.
  const possible = judged.filter(({ holds, fails }) => (named && judged.length === 1) || fails < FEWEST_CONTRADICTIONS || holds >= fails);
  const best = [...possible].sort((a, b) => b.holds - a.holds);
  const [first, second] = best;
  if (first === undefined) return null;
  if (second !== undefined && second.holds === first.holds && rows.length > 0) return null;
  return first;
}

/** Eight numbers a row where the head names seven columns: the organisations' sum printed without its head. */
function withSubtotal(orders: readonly (readonly PrintedColumn[])[], rows: readonly (readonly number[])[]): readonly (readonly PrintedColumn[])[] {
  const eight = rows.filter((row) => row.length === APPLICANTS.length + 1);
  if (eight.length < FEWEST_CONTRADICTIONS || orders.some((order) => order.includes('subtotal'))) return orders;
  const more = [['naturalPerson', ...ORGANISATIONS, 'subtotal', 'total'], ['naturalPerson', 'subtotal', ...ORGANISATIONS, 'total']] as const;
  // Without a head both sums must hold, in every row.
  const borneOut = more.filter((order) => eight.every((row) => addsUp(row, order)) && eight.length === rows.length);
  return borneOut.length > 0 ? borneOut : orders;
}

function addsUp(row: readonly number[], order: readonly PrintedColumn[]): boolean {
  const inForm = APPLICANTS.map((applicant) => row[order.indexOf(applicant)] ?? 0);
  const at = order.indexOf('subtotal');
  if (at < 0) return satisfies(REQUEST_ROW_LAW, inForm);
  const organisations = inForm.slice(1, -1).reduce((sum, value) => sum + value, 0);
  return satisfies(REQUEST_ROW_LAW, inForm) && row[at] === organisations;
}

function numbersOf(values: readonly PrintedValue[]): number[] | null {
  const texts = values.map((value) => value.text.replace(/[,\s]|[件项条个宗]$/g, ''));
  return texts.every((text) => /^\d+$/.test(text)) ? texts.map(Number) : null;
}

/**
 * The values of a row in the order of the form, the organisations' own sum left out; `null` where the row does not show a
 * value for every column of an order that is not the form's.
 */
export function inFormOrder(group: ValueGroup, { order }: DecidedOrder): ValueGroup | null {
  if (order.join() === FORM_ORDER.join()) return group;
  if (group.values.length !== order.length) return null;
  if (order.includes('subtotal')) {
    // One value more than the form has may also be a page number that took a lost value's place.
    const row = numbersOf(group.values);
    const inForm = APPLICANTS.map((applicant) => row?.[order.indexOf(applicant)] ?? 0);
    if (row === null || !satisfies(REQUEST_ROW_LAW, inForm)) return null;
  }
  return { ...group, values: APPLICANTS.flatMap((applicant) => group.values[order.indexOf(applicant)] ?? []) };
}
