/** Width of a text in pixels, estimated: a Chinese character is as wide as the type is high, a Latin one a little over half. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.56;
  return width;
}

/** The text, cut with an ellipsis where it is wider than the room for it. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > room) characters.pop();
  return `${characters.join('')}…`;
}
