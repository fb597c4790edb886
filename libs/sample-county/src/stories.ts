import type { LocalizedText } from '@huilan/annual-report';

/** Something a supervisor should be able to see in the county's figures. */
export interface SampleStory {
  readonly key: string;
  /** Key of the agency it is about. */
  readonly agency: string;
  readonly years: readonly number[];
  /** Key of the measure or cell in which it shows. */
  readonly measure: string;
  readonly sentence: LocalizedText;
}

/** How a story bends a year's figures. */
export interface StoryEffect {
  readonly requestsFactor?: number;
  readonly carriedOutShare?: number;
  readonly withholding?: number;
  readonly correctedFactor?: number;
}

interface Story extends SampleStory {
  readonly effect: (year: number) => StoryEffect;
}

/** Stories told by the figures themselves; the agencies they are about keep away from planted mistakes. */
export const STORIES: readonly Story[] = [
  {
    key: 'requests-tripled',
    agency: 'housing',
    years: [2024],
    measure: 'requests.received',
    sentence: { zh: '住建局 2024 年新收申请为上年的三倍左右。', en: 'Requests to the housing bureau about tripled in 2024.' },
    effect: (year) => ({ requestsFactor: year === 2024 ? 3.1 : year > 2024 ? 2.4 : 1 }),
  },
  {
    key: 'refusals-far-from-peers',
    agency: 'urban-management',
    years: [2021, 2022, 2023, 2024, 2025],
    measure: 'withheldRate',
    sentence: { zh: '城管局不予公开率远高于其他部门。', en: 'The urban-management bureau withholds far more than its peers.' },
    effect: (year) => ({ withholding: year >= 2021 ? 5 : 1 }),
  },
  {
    key: 'backlog-grown-three-years',
    agency: 'natural-resources',
    years: [2022, 2023, 2024, 2025],
    measure: 'backlogChange',
    sentence: { zh: '自然资源局结转申请连续几年增加。', en: "The natural-resources bureau's backlog has grown year after year." },
    effect: (year) => ({ carriedOutShare: [0.05, 0.11, 0.18, 0.26, 0.34][Math.min(4, Math.max(0, year - 2021))]! }),
  },
  {
    key: 'corrected-by-courts',
    agency: 'expropriation',
    years: [2023],
    measure: 'litigationLossRate',
    sentence: { zh: '征收中心 2023 年被复议、诉讼纠错明显增多。', en: 'Decisions of the expropriation centre were corrected more often in 2023.' },
    effect: (year) => ({ correctedFactor: year === 2023 ? 7 : 1 }),
  },
  {
    key: 'renamed',
    agency: 'culture-tourism',
    years: [2022],
    measure: 'disclosures',
    sentence: { zh: '文化和旅游局 2022 年并入体育局职责，更名为文化体育和旅游局。', en: 'In 2022 the culture and tourism bureau took over sports and a new name.' },
    effect: () => ({}),
  },
  {
    key: 'created-and-merged',
    agency: 'rural-revitalisation',
    years: [2021, 2022, 2023],
    measure: 'disclosures',
    sentence: { zh: '乡村振兴局 2021 年组建，2024 年并入农业农村局。', en: 'The rural-revitalisation bureau was set up in 2021 and merged into agriculture in 2024.' },
    effect: () => ({}),
  },
];

/** All that the stories do to an agency's year. */
export function storyEffect(agency: string, year: number): StoryEffect {
  return Object.assign({}, ...STORIES.filter((story) => story.agency === agency).map((story) => story.effect(year))) as StoryEffect;
}
