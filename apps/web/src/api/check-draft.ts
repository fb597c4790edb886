import type { LocalizedText } from '@huilan/annual-report';
import { UNREACHABLE } from '../i18n/unreachable.js';
import type { CellKind, PointOutcome, Severity, TextPartKind } from './generated/graphql.js';
import type { Refused } from './import-file.js';

/** What the checks would say of a draft, were it handed in: the answer of `POST /api/drafts`. */
export interface CheckedDraft {
  readonly outcome: 'checked';
  readonly printedAgency: string | null;
  readonly printedYear: number | null;
  readonly cellsRead: number;
  /** Places of the file that could not be read with certainty. */
  readonly questions: readonly LocalizedText[];
  readonly findings: readonly { readonly identity: string; readonly code: string; readonly severity: Severity; readonly message: LocalizedText; readonly hint: LocalizedText | null }[];
  readonly passed: number;
  readonly notAssessed: readonly { readonly code: string; readonly rule: LocalizedText; readonly reason: LocalizedText }[];
  /** Against the version that was handed in last; null where there is none. */
  readonly difference: { readonly cells: readonly DraftCell[]; readonly sections: readonly { readonly section: string; readonly parts: readonly { readonly kind: TextPartKind; readonly text: string }[] }[] } | null;
  /** What would become of the points of the last letter; null without one. */
  readonly points: readonly { readonly identity: string; readonly code: string; readonly message: LocalizedText; readonly outcome: PointOutcome }[] | null;
}

interface Printed {
  readonly kind: CellKind;
  readonly raw: string;
}

/** A cell that a draft changes. */
export interface DraftCell {
  readonly cell: string;
  readonly before: Printed | null;
  readonly after: Printed | null;
}

/** Has a draft checked. Nothing of it is kept by the server. */
export async function checkDraft(file: File, agencyId: string, year: number): Promise<CheckedDraft | Refused> {
  const form = new FormData();
  form.append('agencyId', agencyId);
  form.append('year', String(year));
  form.append('file', file, file.name);
  try {
    const answer = await fetch('/api/drafts', { method: 'POST', body: form });
    return (await answer.json()) as CheckedDraft | Refused;
  } catch {
    return { outcome: 'refused', code: 'UNREACHABLE', message: UNREACHABLE };
  }
}
