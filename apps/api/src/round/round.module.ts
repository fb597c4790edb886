import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { BoardResolver } from './board.resolver.js';
import { CollectionBoard } from './collection-board.js';
import { CorrectionsLoader } from './corrections.loader.js';
import { Corrections } from './corrections.js';
import { FindingVerdictResolver } from './finding-verdict.resolver.js';
import { HandingIn } from './handing-in.js';
import { OwnYears } from './own-years.js';
import { OwnYearsResolver } from './own-years.resolver.js';
import { Reminders } from './reminders.js';
import { ReportEditing } from './report-editing.js';
import { ReportRechecking } from './report-rechecking.js';
import { ReportRoundResolver } from './report-round.resolver.js';
import { ReportSteps } from './report-steps.js';
import { ReportVersionRoundResolver } from './report-version-round.resolver.js';
import { ReturnLetterController } from './return-letter.controller.js';
import { ReturnLetterResolver } from './return-letter.resolver.js';
import { ReturnLettersLoader } from './return-letters.loader.js';
import { ReturnLetters } from './return-letters.js';
import { RoundAgenciesLoader } from './round-agencies.loader.js';
import { RoundResolver } from './round.resolver.js';
import { Rounds } from './rounds.js';
import { SampleRound } from './sample-round.js';
import { TakenStepsLoader } from './taken-steps.loader.js';
import { VerdictLoader } from './verdict.loader.js';
import { Verdicts } from './verdicts.js';
import { VersionDifferences } from './version-differences.js';
import { YearPublishing } from './year-publishing.js';

/** The January round: open, collect, check, return, correct, accept, publish, close. */
@Module({
  imports: [AgenciesModule, FindingsModule, ReportsModule],
  controllers: [ReturnLetterController],
  providers: [
    Rounds, YearPublishing, CollectionBoard, OwnYears, Reminders, ReportEditing, ReportSteps, ReportRechecking, Verdicts, Corrections, ReturnLetters, VersionDifferences, HandingIn, SampleRound,
    RoundAgenciesLoader, TakenStepsLoader, VerdictLoader, CorrectionsLoader, ReturnLettersLoader,
    RoundResolver, BoardResolver, OwnYearsResolver, ReportRoundResolver, ReportVersionRoundResolver, FindingVerdictResolver, ReturnLetterResolver,
  ],
  exports: [Rounds, CollectionBoard, ReportSteps, ReturnLetters, HandingIn, SampleRound],
})
export class RoundModule {}
