import { useBulkWords } from '../../../i18n/bulk-words.js';
import { pathedFiles, type PathedFile } from './dropped-files.js';

/** Chooses a folder with all that lies in it, for whoever does not drag. */
export function FolderButton({ onChoose }: { readonly onChoose: (files: readonly PathedFile[]) => void }) {
  const words = useBulkWords();
  const choose = () => {
    const field = document.createElement('input');
    field.type = 'file';
    field.webkitdirectory = true;
    field.onchange = () => onChoose(pathedFiles(field.files ?? []));
    field.click();
  };
  return (
    <div className="bulk-ways">
      <button type="button" className="button" onClick={choose}>
        {words.chooseFolder}
      </button>
      <p>{words.hint}</p>
    </div>
  );
}
