/** A file with the folders it lay in, as the sender has it: `2024年/教育局.docx`. */
export interface PathedFile {
  readonly path: string;
  readonly file: File;
}

/** From so many files on, files dropped together are a batch. */
const BATCH_FROM = 6;

/** Whether files are handed in as a batch: many of them, an archive, or what lay in folders. */
export function isBatch(files: readonly PathedFile[]): boolean {
  return files.length >= BATCH_FROM || files.some(({ path }) => path.includes('/') || /\.zip$/i.test(path));
}

/** Files as a browser's file field gives them; a chosen folder's with their folders. */
export function pathedFiles(files: Iterable<File>): PathedFile[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** Whether a folder is among what is dropped. */
export function holdsFolder(dropped: DataTransfer): boolean {
  return entriesOf(dropped).some((entry) => entry.isDirectory);
}

/** All files of what is dropped, those in folders included. Must be called while the drop is handled: later nothing is left of it. */
export async function filesOfDrop(dropped: DataTransfer): Promise<PathedFile[]> {
  const found = await Promise.all(entriesOf(dropped).map((entry) => filesOf(entry)));
  return found.flat();
}

function entriesOf(dropped: DataTransfer): FileSystemEntry[] {
  return [...dropped.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null);
}

async function filesOf(entry: FileSystemEntry): Promise<PathedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((found, failed) => (entry as FileSystemFileEntry).file(found, failed));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: PathedFile[] = [];
  // A reader gives a hundred entries at a time, and none at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (entries.length === 0) return files;
    for (const inside of entries) files.push(...(await filesOf(inside)));
  }
}
