import type { ReportFormat } from './formats.js';
import type { LocalizedText } from './localized-text.js';

/** Table 2 is printed in blocks, one an item of article 20 of the Regulations (Decree 711). */
export interface DisclosureBlock {
  /** The item of article 20, as printed above the block. */
  readonly article: string;
  readonly rows: readonly DisclosureRow[];
  readonly columns: readonly DisclosureColumn[];
}

export interface DisclosureRow {
  readonly key: string;
  readonly label: LocalizedText;
  readonly formats: readonly ReportFormat[];
}

export interface DisclosureColumn {
  readonly key: string;
  readonly label: LocalizedText;
  readonly unit: '件' | '项' | '万元' | '元';
  readonly formats: readonly ReportFormat[];
  /** An increase or decrease: may be negative. */
  readonly signed?: boolean;
  /** An amount of money: may have decimals. */
  readonly decimal?: boolean;
  /** Printed head where one row's differs from its block's. */
  readonly labelOf?: Readonly<Record<string, LocalizedText>>;
}

const both: readonly ReportFormat[] = ['2021', '2019'];

const regulations: DisclosureRow = { key: 'regulations', label: { zh: '规章', en: 'Regulations' }, formats: both };
const normativeDocuments: DisclosureRow = { key: 'normativeDocuments', label: { zh: '行政规范性文件', en: 'Normative documents' }, formats: both };
const licences: DisclosureRow = { key: 'licences', label: { zh: '行政许可', en: 'Administrative licences' }, formats: both };
const otherServices: DisclosureRow = { key: 'otherServices', label: { zh: '其他对外管理服务事项', en: 'Other services' }, formats: ['2019'] };
const penalties: DisclosureRow = { key: 'penalties', label: { zh: '行政处罚', en: 'Administrative penalties' }, formats: both };
const coercion: DisclosureRow = { key: 'coercion', label: { zh: '行政强制', en: 'Administrative coercion' }, formats: both };
const fees: DisclosureRow = { key: 'fees', label: { zh: '行政事业性收费', en: 'Administrative fees' }, formats: both };
const procurement: DisclosureRow = { key: 'procurement', label: { zh: '政府集中采购', en: 'Centralised procurement' }, formats: ['2019'] };

const previousItems: DisclosureColumn = {
  key: 'previousItems',
  label: { zh: '上一年项目数量', en: 'Items last year' },
  unit: '项',
  formats: ['2019'],
};
const change: DisclosureColumn = {
  key: 'change',
  label: { zh: '本年增/减', en: 'Change this year' },
  unit: '项',
  formats: ['2019'],
  signed: true,
};

export const DISCLOSURE_BLOCKS: readonly DisclosureBlock[] = [
  {
    article: '第二十条第（一）项',
    rows: [regulations, normativeDocuments],
    columns: [
      { key: 'issued', label: { zh: '本年制发件数', en: 'Issued this year' }, unit: '件', formats: ['2021'] },
      { key: 'repealed', label: { zh: '本年废止件数', en: 'Repealed this year' }, unit: '件', formats: ['2021'] },
      { key: 'inForce', label: { zh: '现行有效件数', en: 'In force' }, unit: '件', formats: ['2021'] },
      { key: 'produced', label: { zh: '本年新制作数量', en: 'Produced this year' }, unit: '件', formats: ['2019'] },
      { key: 'published', label: { zh: '本年新公开数量', en: 'Published this year' }, unit: '件', formats: ['2019'] },
      { key: 'totalPublished', label: { zh: '对外公开总数量', en: 'Published in total' }, unit: '件', formats: ['2019'] },
    ],
  },
  {
    article: '第二十条第（五）项',
    rows: [licences, otherServices],
    columns: [
      previousItems,
      change,
      {
        key: 'decisions',
        label: { zh: '本年处理决定数量', en: 'Decisions this year' },
        labelOf: { otherServices: { zh: '处理决定数量', en: 'Decisions' } },
        unit: '件',
        formats: ['2021', '2019'],
      },
    ],
  },
  {
    article: '第二十条第（六）项',
    rows: [penalties, coercion],
    columns: [
      previousItems,
      change,
      { key: 'decisions', label: { zh: '本年处理决定数量', en: 'Decisions this year' }, unit: '件', formats: ['2021', '2019'] },
    ],
  },
  {
    article: '第二十条第（八）项',
    rows: [fees],
    columns: [
      previousItems,
      change,
      { key: 'amount', label: { zh: '本年收费金额', en: 'Charged this year' }, unit: '万元', formats: ['2021'], decimal: true },
    ],
  },
  {
    article: '第二十条第（九）项',
    rows: [procurement],
    columns: [
      { key: 'items', label: { zh: '采购项目数量', en: 'Procurement items' }, unit: '项', formats: ['2019'] },
      { key: 'amount', label: { zh: '采购总金额', en: 'Procurement amount' }, unit: '元', formats: ['2019'], decimal: true },
    ],
  },
];
