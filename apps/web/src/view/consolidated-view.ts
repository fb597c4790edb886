import { put, readText, readYears, type LinkCodec } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** State of the consolidated report. */
export interface ConsolidatedView extends Selection {
  /** The report year; without one the last with reports. */
  readonly year: number | undefined;
  /** The figure that is followed to its agencies; empty for none. */
  readonly figure: string;
}

export const consolidatedLink: LinkCodec<ConsolidatedView> = {
  read(parameters) {
    return { ...readSelection(parameters), year: readYears(parameters, 'year')?.from, figure: readText(parameters, 'figure') };
  },
  write({ year, figure, ...selection }) {
    const parameters = writeSelection(selection);
    put(parameters, 'year', year === undefined ? undefined : String(year));
    put(parameters, 'figure', figure);
    return parameters;
  },
};
