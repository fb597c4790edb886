import { put, readText, type LinkCodec } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** State of the import page. */
export interface ImportView extends Selection {
  /** Identifier of the bulk hand-in that is looked at; empty for none. */
  readonly batch: string;
}

export const importLink: LinkCodec<ImportView> = {
  read(parameters) {
    return { ...readSelection(parameters), batch: readText(parameters, 'batch') };
  },
  write(view) {
    const parameters = writeSelection(view);
    put(parameters, 'batch', view.batch);
    return parameters;
  },
};
