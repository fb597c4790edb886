import type { CellKey, ReportFormat } from '@huilan/annual-report';
import type { OpenQuestion, ReadCell, ReadIndicator, ReadReport, ReadSection } from '@huilan/reading';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * A report as it was read at one time. Immutable, by a trigger: whoever corrects it makes the next version.
 * The heavy columns are not selected unless asked for.
 */
@Entity('report_version')
export class ReportVersion {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('bigint', { name: 'report_id' })
  reportId: string;

  @Column('integer')
  number: number;

  /** The version this one replaced as the standing one; none for the first. */
  @Column('bigint', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('bigint', { name: 'source_file_id' })
  sourceFileId: string;

  @Column('bigint', { name: 'source_extraction_id' })
  sourceExtractionId: string;

  /** What the file was called when it was handed in. */
  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text', { nullable: true })
  format: ReportFormat | null;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { name: 'published_on', nullable: true })
  publishedOn: string | null;

  @Column('text', { nullable: true })
  contact: string | null;

  @Column('text', { name: 'printed_agency', nullable: true })
  printedAgency: string | null;

  @Column('integer', { name: 'printed_year', nullable: true })
  printedYear: number | null;

  @Column('integer', { name: 'cells_read' })
  cellsRead: number;

  @Column('integer', { name: 'indicators_read' })
  indicatorsRead: number;

  @Column('jsonb', { name: 'head_at', select: false })
  headAt: ReadReport['headAt'];

  @Column('jsonb', { select: false })
  cells: Partial<Record<CellKey, ReadCell>>;

  @Column('jsonb', { select: false })
  indicators: ReadIndicator[];

  @Column('jsonb', { select: false })
  sections: ReadSection[];

  @Column('jsonb', { select: false })
  questions: OpenQuestion[];

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
