import type { LocalizedText } from '@huilan/annual-report';
import { Injectable } from '@nestjs/common';
import { CollectionBoard, type BoardRow } from './collection-board.js';
import { Rounds } from './rounds.js';

/** Writes the reminder an office sends to those it still waits for. */
@Injectable()
export class Reminders {
  constructor(
    private readonly board: CollectionBoard,
    private readonly rounds: Rounds,
  ) {}

  /** A reminder to these agencies of a region, or to all that have not handed in or not come again; `null` when there is nobody to remind. */
  async write(regionId: string, year: number, agencyIds: readonly string[] | null): Promise<LocalizedText | null> {
    const [rows, round] = await Promise.all([
      this.board.all({ regionId, year, agencyIds, states: ['EXPECTED', 'RETURNED'] }, 'AGENCY', 'ASCENDING'),
      this.rounds.find(regionId, year),
    ]);
    if (rows.length === 0) return null;
    const missing = rows.filter((row) => row.state === 'EXPECTED');
    const returned = rows.filter((row) => row.state === 'RETURNED');
    const deadline = round?.deadline ?? missing[0]?.deadline;
    return {
      zh: [
        `各有关单位：`,
        ...(missing.length > 0
          ? [`${year} 年度政府信息公开工作年度报告应于${printed(deadline).zh}前报送。截至目前，下列 ${missing.length} 个单位尚未报送，请尽快报送；确有困难的，请说明原因：`, ...missing.map((row) => `\u3000\u3000${row.agencyName}${late(row).zh}`)]
          : []),
        ...(returned.length > 0
          ? [`下列 ${returned.length} 个单位的报告已退回整改，请按整改通知改正后重新报送：`, ...returned.map((row) => `\u3000\u3000${row.agencyName}（${row.returnedFor.length} 处，${printed(row.dueOn).zh}前）`)]
          : []),
        ...(round !== null && round.note !== '' ? [round.note] : []),
      ].join('\n'),
      en: [
        `To the agencies concerned:`,
        ...(missing.length > 0
          ? [`The annual reports for ${year} were due by ${printed(deadline).en}. The following ${missing.length} have not come in; please hand in as soon as possible, or say why you cannot:`, ...missing.map((row) => `  ${row.agencyName}${late(row).en}`)]
          : []),
        ...(returned.length > 0
          ? [`The following ${returned.length} reports were returned; please put right what the letter lists and hand in again:`, ...returned.map((row) => `  ${row.agencyName} (${row.returnedFor.length} points, by ${printed(row.dueOn).en})`)]
          : []),
        ...(round !== null && round.note !== '' ? [round.note] : []),
      ].join('\n'),
    };
  }
}

function late({ daysLate }: BoardRow): LocalizedText {
  return daysLate === 0 ? { zh: '', en: '' } : { zh: `（已逾期 ${daysLate} 天）`, en: ` (${daysLate} days late)` };
}

/** A day as letters print it; nothing where none is set. */
function printed(day: string | null | undefined): LocalizedText {
  if (day == null) return { zh: '', en: '' };
  const at = new Date(`${day}T00:00:00Z`);
  const inWords = (locale: string) => at.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return { zh: inWords('zh-CN'), en: inWords('en-GB') };
}
