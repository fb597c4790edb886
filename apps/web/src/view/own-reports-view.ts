import { put, readText, readYears, type LinkCodec } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** State of the page of a bureau's own reports. */
export interface OwnReportsView extends Selection {
  /** The agency; empty for whichever needs attention first. */
  readonly agency: string;
  /** The report year; without one the year that needs attention first. */
  readonly year: number | undefined;
}

export const ownReportsLink: LinkCodec<OwnReportsView> = {
  read(parameters) {
    return { ...readSelection(parameters), agency: readText(parameters, 'agency'), year: readYears(parameters, 'year')?.from };
  },
  write({ agency, year, ...selection }) {
    const parameters = writeSelection(selection);
    put(parameters, 'agency', agency);
    put(parameters, 'year', year === undefined ? undefined : String(year));
    return parameters;
  },
};
