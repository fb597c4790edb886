import type { ProseParagraph } from '../prose.js';

const HEADING = /^[(#]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.:]+(?<words>[^,。;:]{2,24}?)(?:[。:]|$)|^(?<plain>[^,。;:\d]{2,14}(?:情况|方面|工作))(?:[。:]|$)/;

/** For each paragraph the heading it stands under, its own or the last one printed; empty before the first. */
export function topicsOf(paragraphs: readonly ProseParagraph[]): string[] {
  let topic = '';
  return paragraphs.map(({ text }) => {
    const { words, plain } = HEADING.exec(text)?.groups ?? {};
    topic = words ?? plain ?? topic;
    return topic;
  });
}
