/** Whether a text can be the id of a row: a positive bigint in decimal. Anything else names nothing, and is no error. */
export function isId(text: string): boolean {
  return /^[1-9]\d{0,17}$/.test(text);
}

/** Those of the texts that can be ids at all, for `= ANY(...)`. */
export function onlyIds(texts: readonly string[]): string[] {
  return texts.filter(isId);
}
