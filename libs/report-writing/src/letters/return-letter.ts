import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx';

/** A letter by which an office returns a report (整改通知). */
export interface WritableReturnLetter {
  readonly office: string;
  readonly agency: string;
  readonly year: number;
  /** Dates as `YYYY-MM-DD`. */
  readonly returnedOn: string;
  readonly dueOn: string;
  readonly note: string;
  readonly points: readonly { readonly rule: string; readonly source: string; readonly message: string; readonly where: readonly string[]; readonly hint: string | null }[];
}

/** The letter as a Word document in the usual look of an official document: 小标宋 title, 仿宋 text of 三号, lines of 28 points. */
export async function returnLetterDocument(letter: WritableReturnLetter): Promise<Uint8Array> {
  const points = letter.points.flatMap((point, index) => [
    text(`${index + 1}．${point.rule}。${point.message}`),
    ...point.where.map((where) => text(`位置：${where}。`)),
    ...(point.hint === null ? [] : [text(`供参考：${point.hint}`)]),
    text(`依据：${point.source}。`),
  ]);
  const document = new Document({
    creator: '',
    sections: [
      {
        // GB/T 9704: 37 mm above, 28 mm left, text 156 mm by 225 mm on A4; in twentieths of a point.
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 2098, left: 1587, right: 1474, bottom: 1984 } } },
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 560 }, children: [new TextRun({ text: `关于${letter.agency}${letter.year}年政府信息公开工作年度报告的整改通知`, font: '方正小标宋简体', size: 44 })] }),
          text(`${letter.agency}：`, false),
          text(`你单位报送的${letter.year}年政府信息公开工作年度报告收悉。经审核，${letter.points.length > 0 ? `下列 ${letter.points.length} 处需要改正或说明` : '需要修改'}，请于${chinese(letter.dueOn)}前改正后重新报送；数据无误的，请书面说明原因。`),
          ...points,
          ...(letter.note === '' ? [] : [text(letter.note)]),
          new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 560, line: 560, lineRule: LineRuleType.EXACT }, children: [run(letter.office)] }),
          new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { line: 560, lineRule: LineRuleType.EXACT }, children: [run(chinese(letter.returnedOn))] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const run = (words: string) => new TextRun({ text: words, font: '仿宋_GB2312', size: 32 });

const text = (words: string, indented = true) =>
  new Paragraph({ alignment: AlignmentType.BOTH, spacing: { line: 560, lineRule: LineRuleType.EXACT }, ...(indented ? { indent: { firstLine: 640 } } : {}), children: [run(words)] });

const chinese = (date: string) => date.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');
