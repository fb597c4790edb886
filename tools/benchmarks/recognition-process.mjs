/** Reads scans, with the seconds of each recognised page. Arguments: the files. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openSource } from '@huilan/source-document';

for (const path of process.argv.slice(2)) {
  const name = basename(path);
  let last = performance.now();
  const seconds = [];
  const begin = last;
  const opened = await openSource(new Uint8Array(readFileSync(path)), {
    fileName: name,
    onProgress: ({ page, pageCount }) => {
      const now = performance.now();
      seconds.push((now - last) / 1000);
      last = now;
      console.log(`${name}: page ${page} of ${pageCount}, ${seconds.at(-1).toFixed(1)} s`);
    },
  });
  if (!opened.ok) console.log(`${name}: skipped, ${opened.refusal.code}: ${opened.refusal.message.en}`);
  else if (seconds.length === 0) console.log(`${name}: skipped, text recognition is not there (opened as ${opened.document.fileType})`);
  else console.log(`${name}: ${((performance.now() - begin) / 1000 / seconds.length).toFixed(2)} s a page over ${seconds.length} pages, peak RSS ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
}
