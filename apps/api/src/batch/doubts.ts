import type { LocalizedText } from '@huilan/annual-report';
import type { MatchDoubt } from './file-match.js';

/** What a person has to decide about a file before it is filed. */
export type Doubt =
  | MatchDoubt
  /** The agency's report of the year is here already, and was not returned. */
  | { readonly code: 'REPORT_EXISTS'; readonly year: number }
  /** It has even been accepted. */
  | { readonly code: 'REPORT_ACCEPTED'; readonly year: number }
  | { readonly code: 'YEAR_CLOSED'; readonly year: number };

/** The agencies among which a doubt leaves the choice. */
export const agenciesOf = (doubt: Doubt): readonly string[] => ('agencyIds' in doubt ? doubt.agencyIds : []);

/** The years among which a doubt leaves the choice. */
export const yearsOf = (doubt: Doubt): readonly number[] => ('years' in doubt ? doubt.years : []);

/** A doubt in words for whoever decides. */
export function doubtInWords(doubt: Doubt): LocalizedText {
  switch (doubt.code) {
    case 'AGENCY_MISSING':
      return { zh: '文件和文件名里都没有写明是哪个机关的报告。', en: 'Neither the file nor its name says whose report it is.' };
    case 'AGENCY_UNKNOWN':
      return { zh: `文件写的“${doubt.name}”不在机关名单里。`, en: `The file names “${doubt.name}”, which is not on the list of agencies.` };
    case 'AGENCY_UNCLEAR':
      return { zh: '可能是几个机关中的一个，请选定。', en: 'It can be one of several agencies; choose one.' };
    case 'AGENCY_CONFLICT':
      return { zh: '文件里写的机关和文件名里的不一致。', en: 'The file names one agency, its name another.' };
    case 'YEAR_MISSING':
      return { zh: '文件和文件名里都没有写明是哪一年的报告。', en: 'Neither the file nor its name says which year it reports on.' };
    case 'YEAR_UNCLEAR':
      return { zh: `文件名里有几个年份：${doubt.years.join('、')}。`, en: `The file’s name speaks of several years: ${doubt.years.join(', ')}.` };
    case 'YEAR_CONFLICT':
      return { zh: `文件里写的是 ${doubt.years[0]} 年，文件名里写的是 ${doubt.years.slice(1).join('、')} 年。`, en: `The file says ${doubt.years[0]}, its name says ${doubt.years.slice(1).join(', ')}.` };
    case 'REPORT_EXISTS':
      return { zh: `这个机关 ${doubt.year} 年度的报告已经交过，内容与这个文件不同。`, en: `The agency has handed in another report of ${doubt.year} already.` };
    case 'REPORT_ACCEPTED':
      return { zh: `这个机关 ${doubt.year} 年度的报告已经审核通过，不能再替换。确需更正的，请先撤回通过。`, en: `The agency’s report of ${doubt.year} has been accepted and cannot be replaced; withdraw the acceptance first.` };
    case 'YEAR_CLOSED':
      return { zh: `${doubt.year} 年度已经结束，不再接收报告。确需报送的，请先重新开启这个年度。`, en: `The year ${doubt.year} is closed and takes no more reports; reopen it first.` };
  }
}
