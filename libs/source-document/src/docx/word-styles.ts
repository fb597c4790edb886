import { child, childElements, type XmlElement } from '../xml/xml-tree.js';

/** A paragraph's place in a list; no level means: the level that the list ties to the paragraph's style. */
export interface NumberingReference {
  readonly listId: string;
  readonly level: number | undefined;
}

interface ParagraphStyle {
  readonly basedOn: string | undefined;
  readonly outlineLevel: number | undefined;
  readonly numbering: NumberingReference | undefined;
}

/** What of Word's paragraph styles (`word/styles.xml`) matters for the text: heading levels and numbering. */
export class WordStyles {
  private readonly styles = new Map<string, ParagraphStyle>();
  private readonly defaultStyle: string | undefined;

  constructor(root: XmlElement | null) {
    for (const element of childElements(root ?? undefined)) {
      if (element.name !== 'w:style' || element.attributes['w:type'] !== 'paragraph') continue;
      const id = element.attributes['w:styleId'] ?? '';
      const properties = child(element, 'w:pPr');
      if (element.attributes['w:default'] === '1') this.defaultStyle = id;
      this.styles.set(id, {
        basedOn: child(element, 'w:basedOn')?.attributes['w:val'],
        outlineLevel: outlineLevel(properties),
        numbering: numberingReference(properties),
      });
    }
  }

  /** Heading level of the style, 1 the highest; undefined for body text. */
  headingLevel(styleId: string | undefined): number | undefined {
    const level = this.inherited(styleId, (style) => style.outlineLevel);
    return level === undefined || level > 8 ? undefined : level + 1;
  }

  numbering(styleId: string | undefined): NumberingReference | undefined {
    return this.inherited(styleId, (style) => style.numbering);
  }

  private inherited<T>(styleId: string | undefined, property: (style: ParagraphStyle) => T | undefined): T | undefined {
    let id = styleId ?? this.defaultStyle;
    // Styles based on each other in a circle occur in damaged files.
    for (let steps = 0; id !== undefined && steps < 20; steps += 1) {
      const style = this.styles.get(id);
      if (style === undefined) return undefined;
      const value = property(style);
      if (value !== undefined) return value;
      id = style.basedOn;
    }
    return undefined;
  }
}

/** 0 is the highest of Word's outline levels, 9 is body text. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = child(properties, 'w:outlineLvl')?.attributes['w:val'];
  return value === undefined || !/^\d$/.test(value) ? undefined : Number(value);
}

export function numberingReference(properties: XmlElement | undefined): NumberingReference | undefined {
  const numbering = child(properties, 'w:numPr') ?? child(properties, 'w:listPr');
  const listId = (child(numbering, 'w:numId') ?? child(numbering, 'w:ilfo'))?.attributes['w:val'];
  if (listId === undefined) return undefined;
  const level = child(numbering, 'w:ilvl')?.attributes['w:val'];
  return { listId, level: level === undefined || !/^\d$/.test(level) ? undefined : Number(level) };
}
