import type { LocalizedText } from '@huilan/annual-report';
import type { LikelyCause, Passage } from '@huilan/checking';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something a check found in a version of a report. */
@Entity('finding')
export class Finding {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('bigint', { name: 'report_id' })
  reportId: string;

  @Column('bigint', { name: 'version_id' })
  versionId: string;

  /** Rule and what it concerns: the same finding keeps it, run after run and version after version. */
  @Column('text')
  identity: string;

  /** Everything the rule looked at; when it changes, a verdict on the finding is open again. */
  @Column('text')
  inputs: string;

  /** Order in which the checks gave it. */
  @Column('integer')
  position: number;

  @Column('text')
  code: string;

  @Column('text')
  severity: Severity;

  @Column('text', { array: true })
  cells: string[];

  @Column('text', { nullable: true })
  section: string | null;

  @Column('text', { nullable: true })
  expected: string | null;

  @Column('text', { nullable: true })
  actual: string | null;

  @Column('jsonb')
  message: LocalizedText;

  @Column('jsonb', { nullable: true })
  hint: LocalizedText | null;

  /** The smallest mistake that would explain this and every other failing sum it touches, as numbers; `hint` says it in words. */
  @Column('jsonb', { name: 'likely_cause', nullable: true })
  likelyCause: LikelyCause | null;

  /** Stretches of text it is about, beside the same words elsewhere. */
  @Column('jsonb')
  passages: readonly Passage[];
}
