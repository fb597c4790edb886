import type { LocalizedText } from '@huilan/annual-report';

/** What the server says after a file was sent to `POST /api/imports`. */
export type ImportOutcome = Imported | AlreadyKnown | NeedsDeclaration | Refused;

export interface ImportedAgency {
  readonly id: string;
  readonly name: string;
  readonly isNew?: boolean;
}

export interface Imported {
  readonly outcome: 'imported';
  readonly reportId: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly agency: ImportedAgency;
  readonly year: number;
  readonly format: string | null;
  readonly cellsRead: number;
  readonly indicatorsRead: number;
  readonly findings: { readonly errors: number; readonly warnings: number; readonly notices: number };
  /** Places of the file that could not be read with certainty. */
  readonly questions: number;
}

/** The same file for the same agency and year: nothing changed. */
export interface AlreadyKnown {
  readonly outcome: 'alreadyKnown';
  readonly reportId: string;
  readonly versionId: string;
  readonly agency: ImportedAgency;
  readonly year: number;
}

/** The file does not say whose report it is, or of which year: the sender has to. */
export interface NeedsDeclaration {
  readonly outcome: 'needsDeclaration';
  readonly missing: readonly ('agency' | 'year')[];
  readonly found: { readonly agency?: string | ImportedAgency | null; readonly year?: number | null };
  readonly message: LocalizedText;
}

export interface Refused {
  readonly outcome: 'refused';
  readonly code: string;
  readonly message: LocalizedText;
}

/** What the sender says of the file. */
export interface Declaration {
  readonly regionId?: string;
  readonly agencyId?: string;
  readonly agencyName?: string;
  readonly year?: number;
}

/** Sends one file. Resolves to `undefined` where the server cannot be reached or does not answer as agreed. */
export type SendFile = (file: File, declaration: Declaration, onSent: (share: number) => void) => Promise<ImportOutcome | undefined>;

/**
 * Sends one file and says how much of it has left, between 0 and 1; at 1 the server is reading. XMLHttpRequest, because
 * `fetch` does not tell the progress of a body it sends.
 */
export const sendFile: SendFile = (file, declaration, onSent) =>
  new Promise((resolve) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(declaration)) if (value !== undefined) form.append(name, String(value));
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/imports');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total);
    };
    request.upload.onload = () => onSent(1);
    request.onload = () => resolve(asOutcome(request.responseText));
    request.onerror = () => resolve(undefined);
    request.onabort = () => resolve(undefined);
    request.send(form);
  });

const OUTCOMES = ['imported', 'alreadyKnown', 'needsDeclaration', 'refused'];

function asOutcome(text: string): ImportOutcome | undefined {
  try {
    const answer = JSON.parse(text) as { outcome?: string };
    return OUTCOMES.includes(answer.outcome ?? '') ? (answer as ImportOutcome) : undefined;
  } catch {
    return undefined;
  }
}
