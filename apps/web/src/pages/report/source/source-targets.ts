import type { ReadVersionFragment } from '../../../api/generated/graphql.js';
import type { Place } from '../read-report.data.js';

/** What a link's `cell` names: a cell of the form, `indicator:<number>`, `section:<key>`. */
export type Target = string;

interface Standing {
  readonly target: Target;
  readonly at: Place;
}

/** A place in the source that was pointed at: on a drawn page, or in a block of text. */
export type Pointed =
  /** In points from the upper left corner of the page. */
  | { readonly page: number; readonly x: number; readonly y: number }
  | { readonly block: number; readonly row: number; readonly column: number }
  | { readonly block: number; readonly offset: number };

/** Everything that was read, with where it stands: figures of the tables first, then those of the text. */
export function standingsOf(version: Pick<ReadVersionFragment, 'cells' | 'indicators'>): Standing[] {
  return [
    ...version.cells.map((cell) => ({ target: cell.key, at: cell.at })),
    ...version.indicators.map((indicator, index) => ({ target: `indicator:${index}`, at: indicator.at })),
  ];
}

/** What was read at the place pointed at, the narrowest where several overlap; `undefined` where nothing was. */
export function targetAt(standings: readonly Standing[], pointed: Pointed): Target | undefined {
  let best: Standing | undefined;
  for (const one of standings) if (covers(one.at, pointed) && (!best || extentOf(one.at) < extentOf(best.at))) best = one;
  return best?.target;
}

function covers(at: Place, pointed: Pointed): boolean {
  if ('page' in pointed) {
    const { box } = at;
    return at.page === pointed.page && box !== null && pointed.x >= box.x && pointed.x <= box.x + box.width && pointed.y >= box.y && pointed.y <= box.y + box.height;
  }
  if (at.block !== pointed.block) return false;
  if ('offset' in pointed) return at.row === null && (at.start === null || (pointed.offset >= at.start && pointed.offset <= (at.end ?? at.start)));
  return at.row === pointed.row && at.column === pointed.column;
}

/** How much of the source a place takes: its rectangle, or its characters. */
function extentOf(at: Place): number {
  if (at.box) return at.box.width * at.box.height;
  return at.start !== null && at.end !== null ? at.end - at.start : Number.POSITIVE_INFINITY;
}
