import { CELLS } from '@huilan/annual-report';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { FindingLoader } from '../findings/finding.loader.js';
import { FindingModel } from '../findings/finding.model.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import type { ReportVersion } from './report-version.entity.js';
import {
  CELL_KINDS,
  OpenQuestionModel,
  ReadCellModel,
  ReadIndicatorModel,
  ReadSectionModel,
  ReportVersionModel,
  SourceDocumentModel,
  SourceFileModel,
} from './report.model.js';
import { SourceDocumentLoader } from './source-document.loader.js';
import { SourceFileLoader } from './source-file.loader.js';
import { VersionContentLoader } from './version-content.loader.js';

@Resolver(() => ReportVersionModel)
@Access('READER')
export class ReportVersionResolver {
  constructor(
    private readonly contents: VersionContentLoader,
    private readonly files: SourceFileLoader,
    private readonly documents: SourceDocumentLoader,
    private readonly findingsOf: FindingLoader,
  ) {}

  @ResolveField(() => SourceFileModel)
  async file(@Parent() version: ReportVersion, @Context() context: RequestContext): Promise<SourceFileModel | null> {
    const file = await this.files.load(context, version.sourceFileId);
    return file && { id: file.id, name: version.fileName, fileType: file.fileType, size: file.byteSize, sha256: file.sha256, url: `/api/files/${file.id}` };
  }

  /** In printed order. */
  @ResolveField(() => [ReadCellModel])
  async cells(@Parent() version: ReportVersion, @Context() context: RequestContext): Promise<ReadCellModel[]> {
    const cells = (await this.contents.load(context, version.id))?.cells ?? {};
    return CELLS.flatMap(({ key }) => {
      const cell = cells[key];
      return cell === undefined ? [] : [{ ...cell, key, kind: CELL_KINDS[cell.kind] }];
    });
  }

  @ResolveField(() => [ReadIndicatorModel])
  async indicators(@Parent() version: ReportVersion, @Context() context: RequestContext): Promise<ReadIndicatorModel[]> {
    return (await this.contents.load(context, version.id))?.indicators ?? [];
  }

  @ResolveField(() => [ReadSectionModel])
  async sections(@Parent() version: ReportVersion, @Context() context: RequestContext): Promise<ReadSectionModel[]> {
    return (await this.contents.load(context, version.id))?.sections ?? [];
  }

  @ResolveField(() => [OpenQuestionModel])
  async questions(@Parent() version: ReportVersion, @Context() context: RequestContext): Promise<OpenQuestionModel[]> {
    return (await this.contents.load(context, version.id))?.questions ?? [];
  }

  @ResolveField(() => [FindingModel])
  findings(@Parent() version: ReportVersion, @Context() context: RequestContext): Promise<FindingModel[]> {
    return this.findingsOf.load(context, version.id);
  }

  @ResolveField(() => SourceDocumentModel)
  async document(@Parent() version: ReportVersion, @Context() context: RequestContext): Promise<SourceDocumentModel | null> {
    const document = await this.documents.load(context, version.sourceExtractionId);
    return document && { ...document, warnings: document.warnings.map((warning) => warning.message) };
  }
}
