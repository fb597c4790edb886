/** A piece of text as it stands on one line of the page, in pixels of the window. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** The lines into which a text node is broken on the page. Text that a box cuts off ends in an ellipsis, as it is seen. */
export function textLines(node: Text): TextLine[] {
  const content = node.data;
  if (content.trim() === '') return [];
  const range = document.createRange();
  range.selectNodeContents(node);
  const whole = range.getClientRects();
  const lines: TextLine[] = whole.length === 1 ? [line(tidy(content), whole[0] as DOMRect)] : linesOfCharacters(node, range);
  const box = node.parentElement && clippingBox(node.parentElement);
  return box ? lines.map((one) => cutTo(one, box)) : lines;
}

function linesOfCharacters(node: Text, range: Range): TextLine[] {
  const lines: { text: string; left: number; right: number; top: number; height: number }[] = [];
  for (let index = 0; index < node.data.length; ) {
    const character = String.fromCodePoint(node.data.codePointAt(index) ?? 0);
    range.setStart(node, index);
    range.setEnd(node, index + character.length);
    index += character.length;
    const rect = range.getClientRects()[0];
    if (!rect || rect.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - rect.top) < rect.height / 2) {
      last.text += character;
      last.right = Math.max(last.right, rect.right);
    } else lines.push({ ...line(character, rect) });
  }
  return lines.map((one) => ({ ...one, text: tidy(one.text) })).filter((one) => one.text !== '');
}

/** Spaces as the page shows them: runs are one, none at the ends. */
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function line(text: string, { left, right, top, height }: DOMRect): TextLine {
  return { text, left, right, top, height };
}

/** The box that hides what is wider than itself, with an ellipsis. */
function clippingBox(element: Element): DOMRect | undefined {
  for (const one of [element, element.parentElement]) {
    if (one && getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth) return one.getBoundingClientRect();
  }
  return undefined;
}

function cutTo(one: TextLine, box: DOMRect): TextLine {
  if (one.right <= box.right + 1) return one;
  const characters = [...one.text];
  const each = (one.right - one.left) / Math.max(1, characters.length);
  const fitting = Math.max(1, Math.floor((box.right - one.left) / each) - 1);
  return { ...one, text: `${characters.slice(0, fitting).join('')}…`, right: box.right };
}
