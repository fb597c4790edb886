import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How far a report is on its way: handed in → being checked → returned ⇄ handed in again → accepted → published. */
export type ReportState = 'HANDED_IN' | 'BEING_CHECKED' | 'RETURNED' | 'ACCEPTED' | 'PUBLISHED';

/** States in which a report counts in its region's sums: one still being checked may change tomorrow. */
export const COUNTED_STATES = ['ACCEPTED', 'PUBLISHED'] as const satisfies readonly ReportState[];

/** The report of one agency for one year, whatever number of versions it went through. */
@Entity('report')
export class Report {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('bigint', { name: 'agency_id' })
  agencyId: string;

  @Column('integer')
  year: number;

  @Column('boolean', { name: 'is_sample', default: false })
  isSample: boolean;

  /** The version whose figures count. */
  @Column('bigint', { name: 'standing_version_id' })
  standingVersionId: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('text', { default: 'HANDED_IN' })
  state: ReportState;

  /** Grows with every change that somebody else must know of before he changes anything himself. */
  @Column('integer', { default: 1 })
  revision: number;

  @Column('timestamptz', { name: 'first_received_at' })
  firstReceivedAt: Date;

  /** Open findings of the standing version, by severity. */
  @Column('integer', { default: 0 })
  errors: number;

  @Column('integer', { default: 0 })
  warnings: number;

  @Column('integer', { default: 0 })
  notices: number;
}
