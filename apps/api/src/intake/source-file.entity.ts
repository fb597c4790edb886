import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Bytes that were handed in, stored once whatever they are called and how often they come. Immutable. */
@Entity('source_file')
export class SourceFile {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  /** SHA-256 of the bytes in lower-case hexadecimal; names the file on disk. */
  @Column('text')
  sha256: string;

  @Column('bigint', { name: 'byte_size', transformer: { from: Number, to: (value: number) => value } })
  byteSize: number;

  @Column('text', { name: 'file_type' })
  fileType: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
