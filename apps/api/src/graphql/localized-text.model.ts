import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('LocalizedText')
export class LocalizedTextModel {
  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;
}
