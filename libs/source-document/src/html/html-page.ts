/**
 * A page reduced to what a reader of tables needs: blocks, table parts and the text inside, links marked. Inline markup
 * (three fonts a word, `<o:p>`) leaves no trace, so that unclosed tags of it do no harm.
 */
export interface HtmlBlock {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}

export type HtmlNode = HtmlBlock | HtmlText;

export interface HtmlText {
  readonly text: string;
  /** Stands inside `<a href>`. */
  readonly link: boolean;
}

export interface HtmlPage {
  readonly body: HtmlBlock;
  readonly title: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Tables left out because the page hides them. */
  readonly hiddenTables: number;
}

/** Stands for `<br>` in texts until white space is settled: no page can contain it. */
export const LINE_BREAK = '\u0000';

export function isText(node: HtmlNode): node is HtmlText {
  return 'text' in node;
}
