import { useRef } from 'react';
import { useBulkWords } from '../../../i18n/bulk-words.js';
import { pathedFiles, type PathedFile } from './dropped-files.js';

/** Chooses a folder with all that lies in it, for whoever does not drag. */
export function FolderButton({ onChoose }: { readonly onChoose: (files: readonly PathedFile[]) => void }) {
  const words = useBulkWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className="bulk-ways">
      <button type="button" className="button" onClick={() => field.current?.click()}>
        {words.chooseFolder}
      </button>
      <p>{words.hint}</p>
      <input
        ref={field}
        hidden
        type="file"
        aria-label={words.chooseFolder}
        // React knows no property for it; browsers know the attribute.
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          onChoose(pathedFiles(event.target.files ?? []));
          event.target.value = '';
        }}
      />
    </div>
  );
}
