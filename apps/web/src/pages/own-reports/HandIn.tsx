import { useApolloClient } from '@apollo/client/react';
import { useRef, useState, type DragEvent } from 'react';
import { checkDraft, type CheckedDraft } from '../../api/check-draft.js';
import { sendFile, type ImportOutcome, type Refused } from '../../api/import-file.js';
import { Refusal } from '../../frame/Messages.js';
import { useOwnReportsWords } from '../../i18n/own-reports-words.js';
import { UNREACHABLE } from '../../i18n/unreachable.js';
import { DraftResult } from './DraftResult.js';
import type { OwnYear } from './own-reports.data.js';

type Progress =
  | { readonly at: 'choosing' }
  | { readonly at: 'checking' | 'submitting'; readonly file: File }
  | { readonly at: 'checked'; readonly file: File; readonly checked: CheckedDraft }
  | { readonly at: 'refused'; readonly refused: Pick<Refused, 'code' | 'message'> }
  | { readonly at: 'done'; readonly words: string };

/** A file is chosen, checked for the clerk's eyes alone, and handed in when he says so. */
export function HandIn({ year }: { readonly year: OwnYear }) {
  const words = useOwnReportsWords();
  const client = useApolloClient();
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<Progress>({ at: 'choosing' });
  const { agencyId, year: of } = year;
  const isBusy = progress.at === 'checking' || progress.at === 'submitting';
  const check = async (file: File | undefined) => {
    if (file === undefined || isBusy) return;
    setProgress({ at: 'checking', file });
    const checked = await checkDraft(file, agencyId, of);
    setProgress(checked.outcome === 'checked' ? { at: 'checked', file, checked } : { at: 'refused', refused: checked });
  };
  const submit = async (file: File) => {
    setProgress({ at: 'submitting', file });
    setProgress(after(await sendFile(file, { agencyId, year: of }, () => undefined), words.handIn));
    // What is known of every year and report may be old now.
    client.cache.evict({ id: 'ROOT_QUERY' });
    client.cache.gc();
    await client.refetchObservableQueries();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void check(event.dataTransfer.files[0]);
  };
  return (
    <section className="panel own-hand-in" aria-labelledby="own-hand-in" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h2 id="own-hand-in" className="panel-title">
        {year.state === 'EXPECTED' ? words.handIn.title : words.handIn.titleAgain}
      </h2>
      <p className="faint">{words.handIn.hint}</p>
      <p className="own-actions">
        <button type="button" className={progress.at === 'choosing' ? 'button button-main' : 'button'} disabled={isBusy} onClick={() => input.current?.click()}>
          {progress.at === 'choosing' ? words.handIn.choose : words.handIn.chooseOther}
        </button>
        <span className="faint own-drop">{words.handIn.drop}</span>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.handIn.choose}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file, corrected meanwhile, can be chosen again.
            event.target.value = '';
            void check(file);
          }}
        />
      </p>
      <div role="status">
        {progress.at === 'checking' && <p>{words.handIn.checking(progress.file.name)}</p>}
        {progress.at === 'submitting' && <p>{words.handIn.submitting}</p>}
        {progress.at === 'done' && <p className="own-done">{progress.words}</p>}
      </div>
      {progress.at === 'refused' && <Refusal code={progress.refused.code} message={progress.refused.message} />}
      {progress.at === 'checked' && <DraftResult fileName={progress.file.name} agencyName={year.agencyName} year={of} checked={progress.checked} onSubmit={() => void submit(progress.file)} />}
    </section>
  );
}

/** What the page says after a file was handed in. */
function after(outcome: ImportOutcome | undefined, words: { submitted(version: number): string; readonly known: string }): Progress {
  switch (outcome?.outcome) {
    case 'imported':
      return { at: 'done', words: words.submitted(outcome.versionNumber) };
    case 'alreadyKnown':
      return { at: 'done', words: words.known };
    case 'refused':
      return { at: 'refused', refused: outcome };
    case 'needsDeclaration':
      return { at: 'refused', refused: { code: 'NEEDS_DECLARATION', message: outcome.message } };
    case undefined:
      return { at: 'refused', refused: { code: 'UNREACHABLE', message: UNREACHABLE } };
  }
}
