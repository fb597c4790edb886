import type { PrintedFlow } from './printed-flow.js';
import type { ReadCell } from './read-report.js';

/** The document was taken in, but it is no annual report. */
export interface ReadRefusal {
  readonly refused: true;
  readonly code: 'NOT_AN_ANNUAL_REPORT' | 'NO_TEXT';
  readonly message: { readonly zh: string; readonly en: string };
}

/** Tells the two results of `readReport` apart. */
export function isReadRefusal(result: object): result is ReadRefusal {
  return 'refused' in result;
}

/** Cells that a document must at least show when nothing else says what it is. */
const FEWEST_CELLS = 8;
/** Figures that say as much as a title does: a blank form has none. */
const FEWEST_FIGURES = 3;

/**
 * Refuses what is no report. A report shows its title, or its tables, or most of its six parts; a notice or guide about
 * open government information shows none of them.
 */
export function notAReport(found: { title: string | null; cells: readonly ReadCell[]; sections: number; undecidedStatistics: number; flow: PrintedFlow }): ReadRefusal | null {
  if (found.flow.text.trim() === '') {
    return {
      refused: true,
      code: 'NO_TEXT',
      message: {
        zh: '文件里没有可读的文字。如果是扫描件，请改用 Word 版本，或确认服务器已安装文字识别。',
        en: 'The file holds no readable text. A scan needs text recognition, or hand in the Word version.',
      },
    };
  }
  const figures = found.cells.filter(({ kind }) => kind === 'number').length;
  const marks = (found.title === null ? 0 : 2) + Math.min(found.sections, 6) + (figures >= FEWEST_FIGURES || found.undecidedStatistics >= FEWEST_FIGURES ? 2 : 0);
  if (found.cells.length >= FEWEST_CELLS || marks >= 4) return null;
  const missing = [
    found.title === null ? '标题“政府信息公开工作年度报告”' : null,
    found.sections < 4 ? '“一、总体情况”至“六、其他需要报告的事项”等六个部分的标题' : null,
    '主动公开、依申请公开、行政复议诉讼三张表的数据',
  ].filter((words) => words !== null);
  return {
    refused: true,
    code: 'NOT_AN_ANNUAL_REPORT',
    message: {
      zh: `这不像是政府信息公开工作年度报告：没有找到${missing.join('，也没有找到')}。请确认文件是否选对；如果表格是图片，请改用 Word 版本。`,
      en: 'This does not look like an annual report on open government information: its title, its six parts or its three tables were not found. Check the file; where the tables are pictures, hand in the Word version.',
    },
  };
}
