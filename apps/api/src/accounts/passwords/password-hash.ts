import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the cost OWASP recommends (19 MiB, two passes): some 30 ms for us, and as long for whoever guesses. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters typed on another keyboard are the same password. */
const normalised = (password: string): string => password.normalize('NFKC');

/** Hash of a password to be stored; salt and cost are part of it. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), COST);
}

/** A hash of no password, so that a name nobody bears takes as long to refuse as a wrong password. */
let nobody: Promise<string> | undefined;

/** Whether the password is the one behind the hash; `null` is the hash of nobody's. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const matches = await verify(stored ?? (await (nobody ??= hashPassword('nobody has this password'))), normalised(password));
  return matches && stored !== null;
}
