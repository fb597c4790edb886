import type { SourceDocumentBuilder } from '../source-document-builder.js';
import type { DecodedText } from './decode-text.js';

/** Tells the clerk that bytes of the text were lost, since a lost byte may have been a digit. */
export function warnOfUndecodable(builder: SourceDocumentBuilder, decoded: DecodedText): void {
  if (decoded.undecodable === 0) return;
  builder.warn(
    'TEXT_DAMAGED',
    `文字中有 ${decoded.undecodable} 处无法辨认（文件可能损坏），请核对原文。`,
    `${decoded.undecodable} characters of the text could not be decoded (the file may be damaged); please compare with the original.`,
  );
}
