import type { ComplaintKind } from '@huilan/annual-report';

/** What an agency is and how much it has to do: what its figures and its prose are drawn from. */
export interface AgencyProfile {
  /** Stable name of the agency within the county, independent of renaming. */
  readonly key: string;
  /** Name without the county's (`教育局`). */
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'department' | 'township' | 'government';
  /** 教育, 公安, 卫健 …; 乡镇 for townships. */
  readonly system: string;
  /** How it speaks of itself: 我局, 本镇. */
  readonly self: string;
  /** Subjects its prose is about. */
  readonly matters: readonly string[];
  readonly activeFrom?: number;
  readonly activeUntil?: number;
  /** Names it bore before, without the county's, each until a year (included); oldest first. */
  readonly formerNames?: readonly { readonly name: string; readonly until: number }[];
  /** Requests a year around 2019. */
  readonly requests: number;
  /** Factor by which requests change a year; 1 where nothing is said. */
  readonly requestGrowth?: number;
  /** What is often asked of it, and how that ends. */
  readonly requestMatter?: RequestMatter;
  /** Items disclosed a year around 2019. */
  readonly disclosures: number;
  /** Decisions a year. */
  readonly licences?: number;
  readonly penalties?: number;
  readonly coercion?: number;
  /** Fees charged a year, in 万元. */
  readonly fees?: number;
  /** Normative documents in force around 2019; about a tenth is issued anew each year. */
  readonly normativeDocuments?: number;
  /** Complaints, hotline cases … a year, by kind. */
  readonly complaints?: Readonly<Partial<Record<ComplaintKind, number>>>;
}

export type RequestMatter = 'general' | 'land' | 'enforcement' | 'records';
