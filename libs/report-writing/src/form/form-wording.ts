/** Words the official form prints around its tables (国办公开办函〔2021〕30号); the rows and columns themselves are in @huilan/annual-report. */
export const FORM_WORDING = {
  informationContent: '信息内容',
  columnLaw: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  legalPersons: '法人或其他组织',
  results: '三、本年度办理结果',
  unitOf: (unit: string) => `（单位：${unit}）`,
} as const;
