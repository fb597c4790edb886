/** A text as PostgreSQL can keep it: it knows neither NUL nor half a surrogate pair. Each is replaced one for one, so that places still fit. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A value as the text of a jsonb parameter, its strings made storable. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part));
}

/** A character that is none: NUL, which the database keeps in no text, and halves of characters, which are no text at all. */
const NO_CHARACTER = /\0|\p{Surrogate}/u;

/** Whether a text holds what no database keeps: it comes from a broken program, or from an attacker. */
export const holdsNoCharacter = (text: string): boolean => NO_CHARACTER.test(text);
