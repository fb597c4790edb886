import type { Drawing } from './picture/drawn-svg.js';
import { escaped } from './picture/svg-markup.js';

/**
 * A figure as a piece of HTML for somebody else's page. The picture carries its drawing: nothing is fetched from here, so it needs
 * no account, stays when the data changes, and works although no other site may frame ours (docs/adr/0076).
 */
export function embedSnippet(drawing: Drawing, words: { readonly title: string; readonly citation: string; readonly address: string }): string {
  const source = `data:image/svg+xml;base64,${base64(drawing.markup)}`;
  return (
    `<figure style="margin:0"><a href="${escaped(words.address)}"><img src="${source}" width="${drawing.width}" height="${drawing.height}" ` +
    `style="max-width:100%;height:auto" alt="${escaped(words.title)}"></a><figcaption>${escaped(words.citation)}</figcaption></figure>`
  );
}

/** Base64 of the text in UTF-8. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(binary);
}
