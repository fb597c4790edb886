/** Something a rule looked at, before and after; `null` where it was not there. */
export interface ChangedInput {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two records of a rule's inputs (`name=value; name=value`), in the order they name it. */
export function changedInputs(before: string, after: string): ChangedInput[] {
  const [old, now] = [entries(before), entries(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? null, after: now.get(name) ?? null }))
    .filter((input) => input.before !== input.after);
}

function entries(inputs: string): Map<string, string> {
  return new Map(
    inputs.split('; ').map((entry) => {
      const at = entry.indexOf('=');
      return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
}
