import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';

@ObjectType('Annotation', { description: 'A note on a series of figures, or on one point of it.' })
export class AnnotationModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  regionId: string;

  @Field(() => ID, { nullable: true, description: 'Null: about the region as a whole.' })
  agencyId: string | null;

  @Field(() => String)
  measure: string;

  @Field(() => Int, { nullable: true, description: 'Null: about all years.' })
  year: number | null;

  @Field(() => String)
  text: string;

  @Field(() => String)
  authorName: string;

  @Field(() => Date)
  createdAt: Date;
}

@InputType('AnnotationInput')
export class AnnotationInput {
  @Field(() => ID)
  regionId: string;

  @Field(() => ID, { nullable: true })
  agencyId?: string | null;

  @Field(() => String)
  measure: string;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => String)
  text: string;
}

@ObjectType('AnnotationRefused')
export class AnnotationRefusedModel {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;
}

export const AnnotationResult = createUnionType({
  name: 'AnnotationResult',
  types: () => [AnnotationModel, AnnotationRefusedModel] as const,
  resolveType: (result: object) => ('code' in result ? AnnotationRefusedModel : AnnotationModel),
});
