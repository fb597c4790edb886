import { put, readText, readWord, type LinkCodec } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** The three parts of the page Report; on a narrow screen one at a time. */
export const REPORT_PANES = ['form', 'source', 'findings'] as const;
export type ReportPane = (typeof REPORT_PANES)[number];

/** State of the page Report. The selection is carried along for the way back. */
export interface ReportView extends Selection {
  /** Cell or `indicator:<number>` whose place in the source is shown. */
  readonly cell?: string;
  /** Figures of last year beside those of this year. */
  readonly lastYear: boolean;
  readonly pane: ReportPane;
}

export const reportLink: LinkCodec<ReportView> = {
  read(parameters) {
    const cell = readText(parameters, 'cell');
    return {
      ...readSelection(parameters),
      ...(cell === '' ? {} : { cell }),
      lastYear: parameters.get('lastYear') !== '0',
      pane: readWord(parameters, 'pane', REPORT_PANES) ?? 'form',
    };
  },
  write(view) {
    const parameters = writeSelection(view);
    put(parameters, 'cell', view.cell);
    put(parameters, 'lastYear', view.lastYear ? undefined : '0');
    put(parameters, 'pane', view.pane === 'form' ? undefined : view.pane);
    return parameters;
  },
};
