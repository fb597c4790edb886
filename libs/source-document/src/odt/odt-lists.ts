import { ListCounter, type ListLevel } from '../numbering/number-words.js';
import { childElements, type XmlElement } from '../xml/xml-tree.js';

/** ODF writes a number format as its first numbers (`一, 二, 三, ...`); the names are those of `numberInWords`. */
function numberFormat(format: string | undefined): string {
  switch (format?.trim()[0]) {
    case undefined:
      return 'none';
    case 'a':
      return 'lowerLetter';
    case 'A':
      return 'upperLetter';
    case 'i':
      return 'lowerRoman';
    case 'I':
      return 'upperRoman';
    case '一':
      return 'chineseCounting';
    case '壹':
    case '壱':
      return 'chineseLegalSimplified';
    case '甲':
      return 'ideographTraditional';
    case '子':
      return 'ideographZodiac';
    case '①':
      return 'decimalEnclosedCircle';
    case '１':
      return 'decimalFullWidth';
    default:
      return 'decimal';
  }
}

/** The list styles of an OpenDocument text, and the running numbers of its lists. */
export class OdtLists {
  private readonly levels = new Map<string, (ListLevel | undefined)[]>();
  private outline: ListCounter | null = null;
  /** Counters by list style: a list that continues another counts on with it. */
  private readonly counters = new Map<string, ListCounter>();

  /** Takes in the list styles and the numbering of headings found in a part. */
  note(styles: XmlElement | undefined): void {
    for (const element of childElements(styles)) {
      if (element.name === 'text:list-style') this.levels.set(element.attributes['style:name'] ?? '', readLevels(element));
      else if (element.name === 'text:outline-style') this.outline = new ListCounter(readLevels(element));
    }
  }

  /** A new list of that style: it starts from its beginning unless it says that it continues the one before. */
  begin(style: string, continues: boolean): ListCounter {
    let counter = this.counters.get(style);
    if (counter === undefined || !continues) {
      counter = new ListCounter(this.levels.get(style) ?? []);
      this.counters.set(style, counter);
    }
    return counter;
  }

  /** Label of a heading outside of lists; empty where headings carry no numbers. */
  headingLabel(level: number): string {
    return this.outline?.label(level) ?? '';
  }
}

function readLevels(style: XmlElement): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const element of childElements(style)) {
    const at = Number(element.attributes['text:level'] ?? 0) - 1;
    if (!(at >= 0 && at < 10)) continue;
    if (element.name === 'text:list-level-style-number' || element.name === 'text:outline-level-style') levels[at] = readLevel(element, at);
  }
  return levels;
}

function readLevel(element: XmlElement, at: number): ListLevel {
  const format = numberFormat(element.attributes['style:num-format']);
  const own = element.attributes['loext:num-list-format'];
  const shown = Math.min(at + 1, Math.max(1, Number(element.attributes['text:display-levels'] ?? 1) || 1));
  const numbers = Array.from({ length: shown }, (_, index) => `%${at + 2 - shown + index}`).join('.');
  const around = `${element.attributes['style:num-prefix'] ?? ''}${format === 'none' ? '' : numbers}${element.attributes['style:num-suffix'] ?? ''}`;
  return {
    start: Number(element.attributes['text:start-value'] ?? 1) || 1,
    format,
    template: own === undefined ? around : own.replace(/%(\d+)%/g, '%$1'),
    suffix: 'tab',
  };
}
