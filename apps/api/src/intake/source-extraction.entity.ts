import type { SourceDocument } from '@huilan/source-document';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a reader took out of a source file: text and tables with their places. Immutable. */
@Entity('source_extraction')
export class SourceExtraction {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('bigint', { name: 'source_file_id' })
  sourceFileId: string;

  @Column('jsonb')
  document: SourceDocument;
}
