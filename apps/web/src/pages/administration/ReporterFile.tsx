import { useId, useState } from 'react';
import { saveFile } from '../../charts/save-file.js';
import { REPORTER_HEADS, useAdministrationWords } from '../../i18n/administration-words.js';
import { asPasted } from './reporter-file.js';
import { MOST_BYTES, rowsOfFile } from './table-file.js';

type Problem = 'fileTooLarge' | 'fileUnreadable' | 'fileEmpty';

/** Takes the list of reporters from a spreadsheet file into the field below, where each row says what is wrong with it; and gives an empty one to fill in. */
export function ReporterFile({ agencies, onRead }: { readonly agencies: readonly { readonly name: string }[]; readonly onRead: (pasted: string) => void }) {
  const { bulk: words } = useAdministrationWords();
  const id = useId();
  const [problem, setProblem] = useState<Problem>();
  const read = async (file: File): Promise<Problem | undefined> => {
    if (file.size > MOST_BYTES) return 'fileTooLarge';
    const { containerParts } = await import('@huilan/office-files');
    const rows = rowsOfFile(new Uint8Array(await file.arrayBuffer()), containerParts);
    if (rows === null) return 'fileUnreadable';
    const pasted = asPasted(rows, REPORTER_HEADS);
    if (pasted === '') return 'fileEmpty';
    onRead(pasted);
    return undefined;
  };
  const giveTemplate = async () => {
    const { tableWorkbook } = await import('@huilan/office-files');
    const { agency, person, account } = words.columns;
    const bytes = tableWorkbook({ name: words.templateFile, notes: [], head: [agency, person, account], rows: agencies.map(({ name }) => [name, '', '']) });
    saveFile(`${words.templateFile}.xlsx`, bytes as Uint8Array<ArrayBuffer>, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  };
  return (
    <div className="choice">
      <label htmlFor={id}>{words.fromFile}</label>
      <div className="administration-actions">
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv,.txt"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file may be chosen again once it has been put right.
            event.target.value = '';
            if (file) void read(file).then(setProblem, () => setProblem('fileUnreadable'));
          }}
        />
        <button type="button" className="button" onClick={() => void giveTemplate()}>
          {words.template}
        </button>
      </div>
      {problem && (
        <span className="message message-error" role="alert">
          {words[problem]}
        </span>
      )}
    </div>
  );
}
