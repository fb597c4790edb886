import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const REGION_LEVELS = ['COUNTRY', 'PROVINCE', 'CITY', 'COUNTY'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** An administrative region (行政区划) whose agencies report. */
@Entity('region')
export class Region {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  level: RegionLevel;

  @Column('bigint', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('boolean', { name: 'is_sample', default: false })
  isSample: boolean;
}
