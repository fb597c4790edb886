import { put, readText, type LinkCodec } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** Which two versions of a report are compared; empty for the last two. */
export interface VersionsView extends Selection {
  readonly from: string;
  readonly to: string;
}

export const versionsLink: LinkCodec<VersionsView> = {
  read(parameters) {
    return { ...readSelection(parameters), from: readText(parameters, 'from'), to: readText(parameters, 'to') };
  },
  write({ from, to, ...selection }) {
    const parameters = writeSelection(selection);
    put(parameters, 'from', from);
    put(parameters, 'to', to);
    return parameters;
  },
};
