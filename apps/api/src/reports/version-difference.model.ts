import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ReadCellModel } from './report.model.js';
import type { TextPart } from './version-difference.js';

const TextPartKind = { SAME: 'SAME', ADDED: 'ADDED', REMOVED: 'REMOVED' };
registerEnumType(TextPartKind, { name: 'TextPartKind' });

@ObjectType('TextPart')
export class TextPartModel {
  @Field(() => TextPartKind)
  kind: TextPart['kind'];

  @Field(() => String)
  text: string;
}

@ObjectType('CellDifference')
export class CellDifferenceModel {
  @Field(() => String)
  cell: string;

  @Field(() => ReadCellModel, { nullable: true })
  before: ReadCellModel | null;

  @Field(() => ReadCellModel, { nullable: true })
  after: ReadCellModel | null;
}

@ObjectType('SectionDifference')
export class SectionDifferenceModel {
  @Field(() => String)
  section: string;

  @Field(() => [TextPartModel])
  parts: readonly TextPartModel[];
}

@ObjectType('VersionDifference', { description: 'What differs from one version of a report to another, cell by cell and word by word.' })
export class VersionDifferenceModel {
  @Field(() => [CellDifferenceModel])
  cells: readonly CellDifferenceModel[];

  @Field(() => [SectionDifferenceModel])
  sections: readonly SectionDifferenceModel[];
}
