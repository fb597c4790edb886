/** How much of `label` is found in `text` in order (longest common subsequence), between 0 and 1. */
export function likeness(label: string, text: string): number {
  if (label === '' || text === '') return 0;
  let previous = new Uint16Array(text.length + 1);
  for (const character of label) {
    const current = new Uint16Array(text.length + 1);
    for (let at = 1; at <= text.length; at += 1) {
      current[at] =
        text[at - 1] === character
          ? (previous[at - 1] ?? 0) + 1
          : Math.max(previous[at] ?? 0, current[at - 1] ?? 0);
    }
    previous = current;
  }
  return (previous[text.length] ?? 0) / label.length;
}
