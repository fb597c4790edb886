import type { SourceDocumentBuilder } from '../source-document-builder.js';

/** A number at the very end, with nothing behind it that says it is whole: not even the end of its line. */
const OPEN_NUMBER = /[\d０-９][.,，．\ufffd]*$/;

/** Text has no mark of its end: where it ends in a number, the file may have been cut off inside of it. */
export function warnOfOpenEnd(builder: SourceDocumentBuilder, text: string): void {
  if (!OPEN_NUMBER.test(text.slice(-20))) return;
  builder.warn(
    'ENDS_IN_NUMBER',
    '文件以一个数字结束，后面没有任何内容，文件可能不完整，请核对最后这个数。',
    'The file ends in a number with nothing behind it and may be incomplete; please compare this last number with the original.',
  );
}
