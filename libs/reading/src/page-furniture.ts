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
