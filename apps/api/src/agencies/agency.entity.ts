import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const AGENCY_KINDS = ['DEPARTMENT', 'TOWNSHIP', 'GOVERNMENT', 'OTHER'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** A body that hands in a report of its own (行政机关). */
@Entity('agency')
export class Agency {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('bigint', { name: 'region_id' })
  regionId: string;

  /** Unique in its region. */
  @Column('text')
  name: string;

  /** Name without the region in front, for charts. */
  @Column('text', { name: 'short_name' })
  shortName: string;

  @Column('text')
  kind: AgencyKind;

  /** Line of administration (系统): 教育, 公安 … */
  @Column('text', { nullable: true })
  system: string | null;

  /** First year a report is expected; unknown means: from its first report on. */
  @Column('integer', { name: 'active_from', nullable: true })
  activeFrom: number | null;

  /** Last year a report is expected; unknown means: still active. */
  @Column('integer', { name: 'active_until', nullable: true })
  activeUntil: number | null;

  @Column('boolean', { name: 'is_sample', default: false })
  isSample: boolean;
}
