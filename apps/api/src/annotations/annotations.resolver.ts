import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { AnnotationInput, AnnotationModel, AnnotationResult } from './annotation.model.js';
import { AnnotationsService } from './annotations.service.js';

@Resolver()
export class AnnotationsResolver {
  constructor(private readonly service: AnnotationsService) {}

  @Query(() => [AnnotationModel], { description: 'Notes on the figures of a region and those below it, for some measures.' })
  @Access('READER')
  annotations(
    @Args('regionId', { type: () => ID }) regionId: string,
    @Args('measures', { type: () => [String] }) measures: string[],
  ): Promise<AnnotationModel[]> {
    return this.service.find(regionId, measures);
  }

  @Mutation(() => AnnotationResult)
  @Access('SUPERVISOR')
  annotate(@Args('annotation', { type: () => AnnotationInput }) annotation: AnnotationInput): Promise<typeof AnnotationResult> {
    return this.service.add(annotation);
  }

  @Mutation(() => AnnotationResult, { description: 'Takes a note away, and gives the note that was.' })
  @Access('SUPERVISOR')
  removeAnnotation(@Args('id', { type: () => ID }) id: string): Promise<typeof AnnotationResult> {
    return this.service.remove(id);
  }
}
