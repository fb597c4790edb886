import type { AnnualReport } from '@huilan/annual-report';
import { BANDS, bandKeysOf, estimatedSimilarity, FINGERPRINT_LENGTH, fingerprintOf, ownShingles, type Fingerprint } from './fingerprint.js';

export interface Alike<Id> {
  readonly id: Id;
  /** Estimated from the fingerprints, 0 to 1. Compare the texts themselves before saying anything to a clerk. */
  readonly similarity: number;
}

/** Chains of one bucket are followed no further than this: a text copied a thousand times is found a few hundred times. */
const LONGEST_CHAIN = 400;

/**
 * Finds reports whose free text is alike among many, without comparing each with each: MinHash fingerprints in an LSH table
 * of typed arrays. Memory is about 0.6 KB a report (120 MB for 200 000); adding and asking take well under a millisecond
 * once the shingles are there. Reports with too little text of their own are not kept and find nothing.
 */
export class SimilarityIndex<Id> {
  private readonly ids: Id[] = [];
  private readonly groups: string[] = [];
  private fingerprints = new Uint32Array(FINGERPRINT_LENGTH * 1024);
  /** First entry of each bucket of each band, plus one; 0 is none. */
  private readonly heads: Int32Array[];
  /** The entry that was first in the bucket before, plus one. */
  private next = new Int32Array(BANDS * 1024);
  private readonly mask: number;

  /** `expected` is how many reports there will be, roughly: more are taken, at the price of longer chains. */
  constructor(expected = 4096) {
    const buckets = 2 ** Math.max(10, Math.ceil(Math.log2(expected * 2)));
    this.mask = buckets - 1;
    this.heads = Array.from({ length: BANDS }, () => new Int32Array(buckets));
  }

  get size(): number {
    return this.ids.length;
  }

  /**
   * Adds a report. `group` is whose it is: reports of the same group never count as alike (an agency is not compared with
   * itself). Returns whether there was enough text to keep.
   */
  add(id: Id, report: AnnualReport, group: string): boolean {
    const fingerprint = fingerprintOf(ownShingles(report));
    if (fingerprint === undefined) return false;
    this.addFingerprint(id, fingerprint, group);
    return true;
  }

  /** Adds a fingerprint computed (and perhaps stored) before. */
  addFingerprint(id: Id, fingerprint: Fingerprint, group: string): void {
    const entry = this.ids.length;
    this.ids.push(id);
    this.groups.push(group);
    if ((entry + 1) * FINGERPRINT_LENGTH > this.fingerprints.length) this.grow();
    this.fingerprints.set(fingerprint, entry * FINGERPRINT_LENGTH);
    bandKeysOf(fingerprint).forEach((key, band) => {
      const heads = this.heads[band];
      if (!heads) return;
      this.next[entry * BANDS + band] = heads[key & this.mask] ?? 0;
      heads[key & this.mask] = entry + 1;
    });
  }

  /** Reports of other groups with an estimated similarity of at least `atLeast`, the most alike first, at most `limit`. */
  query(report: AnnualReport, group: string, atLeast = 0.5, limit = 5): readonly Alike<Id>[] {
    const fingerprint = fingerprintOf(ownShingles(report));
    return fingerprint === undefined ? [] : this.queryFingerprint(fingerprint, group, atLeast, limit);
  }

  /** The same for a fingerprint computed before. */
  queryFingerprint(fingerprint: Fingerprint, group: string, atLeast = 0.5, limit = 5): readonly Alike<Id>[] {
    const seen = new Set<number>();
    const alike: { entry: number; similarity: number }[] = [];
    bandKeysOf(fingerprint).forEach((key, band) => {
      let entry = (this.heads[band]?.[key & this.mask] ?? 0) - 1;
      for (let steps = 0; entry >= 0 && steps < LONGEST_CHAIN; steps++, entry = (this.next[entry * BANDS + band] ?? 0) - 1) {
        if (seen.has(entry) || this.groups[entry] === group) continue;
        seen.add(entry);
        const similarity = estimatedSimilarity(fingerprint, this.fingerprints.subarray(entry * FINGERPRINT_LENGTH, (entry + 1) * FINGERPRINT_LENGTH));
        if (similarity >= atLeast) alike.push({ entry, similarity });
      }
    });
    return alike
      .sort((a, b) => b.similarity - a.similarity || a.entry - b.entry)
      .slice(0, limit)
      .map(({ entry, similarity }) => ({ id: this.ids[entry] as Id, similarity }));
  }

  private grow(): void {
    const fingerprints = new Uint32Array(this.fingerprints.length * 2);
    fingerprints.set(this.fingerprints);
    this.fingerprints = fingerprints;
    const next = new Int32Array(this.next.length * 2);
    next.set(this.next);
    this.next = next;
  }
}
