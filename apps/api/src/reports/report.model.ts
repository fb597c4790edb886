import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { CellValueKind } from '@huilan/annual-report';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { connectionOf } from '../listing/page.model.js';

@ObjectType('ReportSummary', { description: 'Enough of a report for a list.' })
export class ReportSummaryModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  agencyId: string;

  @Field(() => String)
  agencyName: string;

  @Field(() => Int)
  year: number;

  @Field(() => String, { nullable: true })
  format: string | null;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => Date)
  receivedAt: Date;

  @Field(() => String)
  fileName: string;

  @Field(() => Boolean)
  isSample: boolean;

  @Field(() => Int)
  cellsRead: number;

  @Field(() => Int)
  errors: number;

  @Field(() => Int)
  warnings: number;

  @Field(() => Int)
  notices: number;
}

@ObjectType('ReportSummaryConnection')
export class ReportSummaryConnection extends connectionOf<ReportSummaryModel>(() => [ReportSummaryModel]) {}

export enum ReportSort {
  RECEIVED = 'RECEIVED',
  YEAR = 'YEAR',
  AGENCY = 'AGENCY',
  FINDINGS = 'FINDINGS',
}
registerEnumType(ReportSort, { name: 'ReportSort' });

@InputType('ReportFilter')
export class ReportFilter {
  @Field(() => ID, { nullable: true })
  regionId?: string | null;

  @Field(() => ID, { nullable: true })
  agencyId?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => Boolean, { nullable: true })
  withFindings?: boolean | null;

  @Field(() => String, { nullable: true })
  search?: string | null;
}

@ObjectType('Box')
export class BoxModel {
  @Field(() => Float)
  x: number;

  @Field(() => Float)
  y: number;

  @Field(() => Float)
  width: number;

  @Field(() => Float)
  height: number;
}

@ObjectType('Place', { description: 'Where something stands in the source: block of the document, cell of a table or range of characters.' })
export class PlaceModel {
  @Field(() => Int)
  block: number;

  @Field(() => Int, { nullable: true })
  row?: number;

  @Field(() => Int, { nullable: true })
  column?: number;

  @Field(() => Int, { nullable: true })
  start?: number;

  @Field(() => Int, { nullable: true })
  end?: number;

  @Field(() => Int, { nullable: true })
  page?: number;

  @Field(() => BoxModel, { nullable: true })
  box?: BoxModel;
}

export enum CellKind {
  NUMBER = 'NUMBER',
  BLANK = 'BLANK',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  TEXT = 'TEXT',
}
registerEnumType(CellKind, { name: 'CellKind' });

export const CELL_KINDS: Record<CellValueKind, CellKind> = {
  number: CellKind.NUMBER,
  blank: CellKind.BLANK,
  notApplicable: CellKind.NOT_APPLICABLE,
  text: CellKind.TEXT,
};

@ObjectType('ReadCell')
export class ReadCellModel {
  @Field(() => String)
  key: string;

  @Field(() => CellKind)
  kind: CellKind;

  @Field(() => Float, { nullable: true })
  value?: number;

  @Field(() => String)
  raw: string;

  @Field(() => String, { nullable: true })
  note?: string;

  @Field(() => String, { description: 'label, position, arithmetic: how it was found; correction: a person put it in the stead of what is printed.' })
  evidence: string;

  @Field(() => String, { nullable: true, description: 'Of a correction: what the file prints there; null where nothing had been read.' })
  printed?: string;

  @Field(() => Float)
  confidence: number;

  @Field(() => PlaceModel)
  at: PlaceModel;
}

@ObjectType('ReadIndicator')
export class ReadIndicatorModel {
  @Field(() => String)
  key: string;

  @Field(() => String, { nullable: true })
  kind?: string;

  @Field(() => Float)
  value: number;

  @Field(() => String)
  unit: string;

  @Field(() => Boolean)
  approximate: boolean;

  @Field(() => String)
  quote: string;

  @Field(() => Float)
  confidence: number;

  @Field(() => PlaceModel)
  at: PlaceModel;
}

@ObjectType('ReadSection')
export class ReadSectionModel {
  @Field(() => String)
  key: string;

  @Field(() => String)
  heading: string;

  @Field(() => String)
  text: string;

  @Field(() => PlaceModel)
  at: PlaceModel;
}

@ObjectType('OpenQuestion')
export class OpenQuestionModel {
  @Field(() => String)
  code: string;

  @Field(() => [String])
  cells: readonly string[];

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;

  @Field(() => PlaceModel, { nullable: true })
  at?: PlaceModel;
}

@ObjectType('SourceFile')
export class SourceFileModel {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  fileType: string;

  @Field(() => Int)
  size: number;

  @Field(() => String)
  sha256: string;

  @Field(() => String, { description: 'Download address, relative.' })
  url: string;
}

@ObjectType('SourceParagraph')
export class SourceParagraphModel {
  @Field(() => Int)
  index: number;

  @Field(() => String)
  text: string;

  @Field(() => Int, { nullable: true })
  page?: number;

  @Field(() => Int, { nullable: true })
  headingLevel?: number;

  @Field(() => BoxModel, { nullable: true })
  box?: BoxModel;
}

@ObjectType('SourceCell')
export class SourceCellModel {
  @Field(() => Int)
  row: number;

  @Field(() => Int)
  column: number;

  @Field(() => Int)
  rowSpan: number;

  @Field(() => Int)
  columnSpan: number;

  @Field(() => String)
  text: string;

  @Field(() => Int, { nullable: true })
  page?: number;

  @Field(() => BoxModel, { nullable: true })
  box?: BoxModel;
}

@ObjectType('SourceTable')
export class SourceTableModel {
  @Field(() => Int)
  index: number;

  @Field(() => Int)
  rowCount: number;

  @Field(() => Int)
  columnCount: number;

  @Field(() => Int, { nullable: true })
  page?: number;

  @Field(() => [SourceCellModel])
  cells: readonly SourceCellModel[];
}

export const SourceBlockModel = createUnionType({
  name: 'SourceBlock',
  types: () => [SourceParagraphModel, SourceTableModel] as const,
  resolveType: (block: { kind: 'paragraph' | 'table' }) => (block.kind === 'table' ? SourceTableModel : SourceParagraphModel),
});

@ObjectType('SourceDocument', { description: 'What the file prints, for showing a passage: paragraphs and tables in reading order.' })
export class SourceDocumentModel {
  @Field(() => String)
  fileType: string;

  @Field(() => Int, { nullable: true })
  pageCount: number | null;

  @Field(() => [SourceBlockModel])
  blocks: readonly (typeof SourceBlockModel)[];

  @Field(() => [LocalizedTextModel])
  warnings: LocalizedTextModel[];
}

@ObjectType('ReportVersion')
export class ReportVersionModel {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => ID, { nullable: true })
  parentId: string | null;

  @Field(() => String, { nullable: true })
  format: string | null;

  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => String, { nullable: true })
  publishedOn: string | null;

  @Field(() => String, { nullable: true })
  contact: string | null;

  @Field(() => String, { nullable: true })
  printedAgency: string | null;

  @Field(() => Int, { nullable: true })
  printedYear: number | null;
}

@ObjectType('Report')
export class ReportModel {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  year: number;

  @Field(() => Boolean)
  isSample: boolean;
}
