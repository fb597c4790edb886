import type { AnnualReport } from '@huilan/annual-report';
import { formShingles } from './form-wording.js';
import { comparableTexts, shingleHashes } from './own-words.js';

/** Fewer shingles of one's own than this (about as many characters) are too little to call anything a copy. */
export const SHORTEST_COMPARABLE = 60;

/** The shingles of a report's own words: without those the official form supplies. */
export function ownShingles(report: AnnualReport): ReadonlySet<number> {
  const form = formShingles();
  const own = new Set<number>();
  for (const { characters } of comparableTexts(report)) {
    for (const hash of shingleHashes(characters)) if (!form.has(hash)) own.add(hash);
  }
  return own;
}

/** Jaccard similarity of two sets of shingles: what they share, of all there is in either. 0 for two empty sets. */
export function similarityOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Bands × rows of a fingerprint. Two texts with a similarity of 0.7 meet in a band 99 times in 100; of 0.3, 6 times. */
export const BANDS = 24;
export const ROWS_PER_BAND = 5;
export const FINGERPRINT_LENGTH = BANDS * ROWS_PER_BAND;

/** MinHash of a report's own words; equal places estimate similarity. */
export type Fingerprint = Uint32Array;

/**
 * The fingerprint of a set of shingles, `undefined` when there are too few to compare. One permutation hashing: every
 * shingle falls into one place, which keeps the smallest; an empty place borrows from another chosen by its own number
 * (densification after Shrivastava 2017), so that short texts compare without bias. One pass, whatever the length.
 */
export function fingerprintOf(shingles: ReadonlySet<number>): Fingerprint | undefined {
  if (shingles.size < SHORTEST_COMPARABLE) return undefined;
  const smallest = new Uint32Array(FINGERPRINT_LENGTH).fill(EMPTY);
  for (const hash of shingles) {
    const place = Math.floor((hash / 0x1_0000_0000) * FINGERPRINT_LENGTH);
    const value = mixed(hash, 0x9e3779b9);
    if (value < (smallest[place] ?? 0)) smallest[place] = value;
  }
  const filled = Uint32Array.from(smallest);
  for (let place = 0; place < FINGERPRINT_LENGTH; place++) {
    for (let attempt = 1; filled[place] === EMPTY; attempt++) {
      const lender = mixed(place * 0x10001 + attempt, 0x85ebca6b) % FINGERPRINT_LENGTH;
      if (smallest[lender] !== EMPTY) filled[place] = mixed(smallest[lender] ?? 0, attempt);
    }
  }
  return filled;
}

const EMPTY = 0xffffffff;

function mixed(value: number, salt: number): number {
  let hash = Math.imul(value ^ salt, 0xcc9e2d51);
  hash = Math.imul(hash ^ (hash >>> 15), 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  // One value is kept for "empty".
  return Math.min((hash ^ (hash >>> 16)) >>> 0, EMPTY - 1);
}

/** Estimated Jaccard similarity of two reports' own words, from their fingerprints; off by about ±0.05. */
export function estimatedSimilarity(one: Fingerprint, other: Fingerprint): number {
  let equal = 0;
  for (let place = 0; place < FINGERPRINT_LENGTH; place++) if (one[place] === other[place]) equal += 1;
  return equal / FINGERPRINT_LENGTH;
}

/**
 * One 32-bit key for each band. Two reports with an equal key at the same band are candidates. Store them (24 integers a
 * report, signed as PostgreSQL's `integer` wants them) to look candidates up in a database.
 */
export function bandKeysOf(fingerprint: Fingerprint): Int32Array {
  const keys = new Int32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let key = band + 1;
    for (let row = 0; row < ROWS_PER_BAND; row++) key = mixed(fingerprint[band * ROWS_PER_BAND + row] ?? 0, key);
    keys[band] = key | 0;
  }
  return keys;
}
