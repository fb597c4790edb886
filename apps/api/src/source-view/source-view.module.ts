import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module.js';
import { SourceViewController } from './source-view.controller.js';

@Module({ imports: [IntakeModule], controllers: [SourceViewController] })
export class SourceViewModule {}
