import { useRef } from 'react';
import { useReviewWords } from '../../../i18n/review-words.js';
import { useWording } from '../../../wording/wording.js';
import { sectionName } from '../changes/changes.data.js';
import type { ReviewedReport } from './use-review.js';

type Passage = ReviewedReport['version']['findings'][number]['passages'][number];

/** The passages two texts share, each beside the other, for a finding of likeness (雷同); nothing for any other. */
export function Passages({ passages }: { readonly passages: readonly Passage[] }) {
  const { passages: words } = useReviewWords();
  const wording = useWording();
  const dialog = useRef<HTMLDialogElement>(null);
  const shared = passages.flatMap(({ section, text, matching }) => (matching === null ? [] : [{ section, text, matching }]));
  const [first] = shared;
  if (first === undefined) return null;
  return (
    <div className="finding-passages">
      <button type="button" className="quiet-button" onClick={() => dialog.current?.showModal()}>
        {words.open(shared.length)}
      </button>
      <dialog ref={dialog} className="passages-dialog" aria-label={words.title} onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
        <div className="passages-head">
          <h2 className="panel-title">{words.title}</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </div>
        <table className="passages-table">
          <thead>
            <tr>
              <th scope="col">{words.here}</th>
              <th scope="col">{words.there(first.matching.agency, first.matching.year)}</th>
            </tr>
          </thead>
          <tbody>
            {shared.map(({ section, text, matching }, index) => (
              <tr key={index}>
                {[{ section, text }, matching].map((side, column) => (
                  <td key={column}>
                    {side.section !== null && <span className="faint">{sectionName(side.section, wording)}</span>}
                    <p>{side.text}</p>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </dialog>
    </div>
  );
}
