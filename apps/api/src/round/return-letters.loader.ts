import { Injectable } from '@nestjs/common';
import { BatchLoader, groupedBy } from '../graphql/batch-loader.js';
import { ReturnLetters, type ReturnLetter } from './return-letters.js';

/** Letters by report, the last first. */
@Injectable()
export class ReturnLettersLoader extends BatchLoader<string, ReturnLetter[]> {
  constructor(letters: ReturnLetters) {
    super(async (reportIds) => groupedBy(await letters.ofReports(reportIds), (letter) => letter.reportId), () => []);
  }
}
