import { dateText } from '../wording/numbers.js';
import type { Wording } from '../wording/wording.js';
import type { Figure } from './figure.js';
import { takeawayWords } from './words.js';

/**
 * The line by which a figure is cited: what it shows, that it is sample data where it is, whence, when, and the address that
 * shows it again. `today` is an ISO date.
 */
export function citation(figure: Pick<Figure, 'title' | 'subtitle' | 'isSample'>, address: string, today: string, wording: Wording): string {
  const words = takeawayWords(wording);
  return words('citation', {
    title: figure.title,
    subtitle: figure.subtitle,
    sample: figure.isSample ? words('citationSample') : '',
    date: dateText(today, wording.language),
    address,
  });
}
