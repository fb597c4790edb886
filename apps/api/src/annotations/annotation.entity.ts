import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A note (备注) on a series of figures, or on one point of it, that whoever sees the chart sees too. */
@Entity('annotation')
export class Annotation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('bigint', { name: 'region_id' })
  regionId: string;

  /** Null: about the region as a whole. */
  @Column('bigint', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  /** Key of the dictionary of measures. */
  @Column('text')
  measure: string;

  /** Null: about all years of the series. */
  @Column('integer', { nullable: true })
  year: number | null;

  @Column('text')
  text: string;

  /** Who wrote it, as called at the time. */
  @Column('text', { name: 'author_name' })
  authorName: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
