/**
 * The pieces that the state of every view is written with in a link. Reading is forgiving: a value that makes no sense is
 * left out, so that an old or hand-edited link still opens the page. Writing leaves out what equals the default.
 */

/** One of a fixed list of words, or `undefined`. */
export function readWord<W extends string>(parameters: URLSearchParams, name: string, words: readonly W[]): W | undefined {
  const value = parameters.get(name);
  return words.find((word) => word === value);
}

/** Words of a fixed list, separated by commas, each once, in the order of the list. */
export function readWords<W extends string>(parameters: URLSearchParams, name: string, words: readonly W[]): W[] {
  const given = (parameters.get(name) ?? '').split(',');
  return words.filter((word) => given.includes(word));
}

/** Identifiers separated by commas, each once, in the order of the link. */
export function readIdentifiers(parameters: URLSearchParams, name: string): string[] {
  const given = (parameters.get(name) ?? '').split(',').map((part) => part.trim());
  return [...new Set(given.filter((part) => part !== ''))];
}

/** Text without leading and trailing space; empty where there is none. */
export function readText(parameters: URLSearchParams, name: string): string {
  return (parameters.get(name) ?? '').trim();
}

export interface YearRange {
  readonly from: number;
  readonly to: number;
}

const YEARS = /^(\d{4})(?:-(\d{4}))?$/;

/** `2023` or `2019-2025`; the order of the two does not matter. Years outside 2000–2099 are no report years. */
export function readYears(parameters: URLSearchParams, name: string): YearRange | undefined {
  const found = YEARS.exec(parameters.get(name) ?? '');
  if (!found) return undefined;
  const first = Number(found[1]);
  const second = found[2] === undefined ? first : Number(found[2]);
  if ([first, second].some((year) => year < 2000 || year > 2099)) return undefined;
  return { from: Math.min(first, second), to: Math.max(first, second) };
}

export function writeYears(years: YearRange): string {
  return years.from === years.to ? String(years.from) : `${years.from}-${years.to}`;
}

/** Sets a parameter, or leaves it out where there is nothing to say. */
export function put(parameters: URLSearchParams, name: string, value: string | readonly string[] | undefined): void {
  const text = value === undefined || typeof value === 'string' ? value : value.join(',');
  if (text !== undefined && text !== '') parameters.set(name, text);
}

/** The query of a link, with its `?`, or nothing. Commas stay legible: they are allowed in a query (RFC 3986, 3.4). */
export function queryOf(parameters: URLSearchParams): string {
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** State of a view and its place in a link: `read(write(state))` is the state again. */
export interface LinkCodec<State> {
  read(parameters: URLSearchParams): State;
  write(state: State): URLSearchParams;
}
