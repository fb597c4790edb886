import type { AgencyProfile } from './agency-profile.js';

type Department = Omit<AgencyProfile, 'kind' | 'self' | 'shortName'> & { readonly self?: string; readonly shortName?: string };

function department(profile: Department): AgencyProfile {
  return { self: '我局', shortName: profile.name, ...profile, kind: 'department' };
}

/** Departments of the county in the order in which a smaller county would have them. Invented, with the duties such bureaus have. */
export const DEPARTMENTS: readonly AgencyProfile[] = [
  department({
    key: 'natural-resources', name: '自然资源局', formerNames: [{ name: '国土资源局', until: 2018 }], system: '自然资源', requests: 165, requestGrowth: 1.07, requestMatter: 'land',
    matters: ['建设用地报批', '征地补偿安置', '不动产登记', '国土空间规划', '耕地保护', '矿产资源管理', '土地出让公告', '地质灾害防治'],
    disclosures: 620, licences: 410, penalties: 64, coercion: 3, fees: 1860, normativeDocuments: 9, complaints: { hotline: 260, petition: 48 },
  }),
  department({
    key: 'public-security', name: '公安局', system: '公安', requests: 140, requestGrowth: 1.04, requestMatter: 'enforcement',
    matters: ['户籍管理', '交通安全宣传', '反诈预警', '治安防控', '出入境服务', '警务公开', '电动自行车登记'],
    disclosures: 940, licences: 15800, penalties: 21400, coercion: 870, fees: 214, normativeDocuments: 4, complaints: { hotline: 520, complaint: 75 },
  }),
  department({
    key: 'housing', name: '住房和城乡建设局', shortName: '住建局', system: '住建', requests: 58, requestMatter: 'land',
    matters: ['老旧小区改造', '物业服务监管', '保障性住房分配', '燃气安全', '建筑市场秩序', '商品房预售', '农村危房改造', '工程质量监督'],
    disclosures: 520, licences: 640, penalties: 58, coercion: 2, fees: 460, normativeDocuments: 11, complaints: { hotline: 830, complaint: 66, message: 44 },
  }),
  department({
    key: 'education', name: '教育局', system: '教育', requests: 11,
    matters: ['义务教育招生入学', '教师招聘', '校园安全', '学生资助', '民办学校年检', '课后服务', '学前教育普惠', '校外培训治理'],
    disclosures: 430, licences: 26, penalties: 3, fees: 96, normativeDocuments: 6, complaints: { hotline: 340, consultation: 190, message: 38 },
  }),
  department({
    key: 'urban-management', name: '城市管理局', shortName: '城管局', system: '城管', requests: 46, requestMatter: 'enforcement',
    matters: ['市容秩序整治', '生活垃圾分类', '违法建设治理', '停车泊位管理', '户外广告设置', '渣土运输监管', '公厕管护'],
    disclosures: 310, licences: 230, penalties: 1650, coercion: 120, fees: 530, normativeDocuments: 5, complaints: { hotline: 1240, complaint: 88 },
  }),
  department({
    key: 'health', name: '卫生健康局', formerNames: [{ name: '卫生和计划生育局', until: 2018 }], shortName: '卫健局', system: '卫健', requests: 14,
    matters: ['基层医疗服务', '公共场所卫生监督', '托育机构备案', '家庭医生签约', '传染病防控', '老年健康服务', '医师执业注册'],
    disclosures: 480, licences: 720, penalties: 96, coercion: 1, normativeDocuments: 4, complaints: { hotline: 210, complaint: 33, consultation: 160 },
  }),
  department({
    key: 'market-regulation', name: '市场监督管理局', shortName: '市场监管局', system: '市场监管', requests: 34, requestGrowth: 1.06, requestMatter: 'enforcement',
    matters: ['食品安全抽检', '药品监管', '特种设备安全', '企业登记便利化', '知识产权保护', '价格监督检查', '计量惠民'],
    disclosures: 860, licences: 6900, penalties: 410, coercion: 24, normativeDocuments: 5, complaints: { complaint: 1430, hotline: 640 },
  }),
  department({
    key: 'human-resources', name: '人力资源和社会保障局', shortName: '人社局', system: '人社', requests: 19,
    matters: ['就业帮扶', '职业技能培训', '欠薪治理', '社会保险经办', '事业单位招聘', '工伤认定', '人才引进'],
    disclosures: 510, licences: 88, penalties: 12, fees: 41, normativeDocuments: 7, complaints: { hotline: 460, complaint: 92, consultation: 380 },
  }),
  department({
    key: 'government-office', name: '人民政府办公室', shortName: '县政府办', system: '政府办', self: '我办', requests: 44, requestMatter: 'records',
    matters: ['县政府文件', '政府常务会议', '重大行政决策', '政府公报', '建议提案答复', '督查事项', '政务公开标准化'],
    disclosures: 1180, normativeDocuments: 58, complaints: { message: 320, hotline: 96 },
  }),
  department({
    key: 'agriculture', name: '农业农村局', formerNames: [{ name: '农业局', until: 2018 }], system: '农业农村', requests: 16, requestMatter: 'land',
    matters: ['高标准农田建设', '农机购置补贴', '农产品质量安全', '农村宅基地管理', '动物疫病防控', '粮食生产', '长江禁捕'],
    disclosures: 390, licences: 310, penalties: 47, coercion: 2, normativeDocuments: 8, complaints: { hotline: 130, petition: 14 },
  }),
  department({
    key: 'expropriation', name: '房屋征收服务中心', shortName: '征收中心', system: '住建', self: '我中心', requests: 72, requestGrowth: 0.93, requestMatter: 'land',
    matters: ['征收补偿方案', '房屋评估结果', '安置房源', '分户补偿情况', '项目进度'],
    disclosures: 110, normativeDocuments: 3, complaints: { petition: 37, hotline: 58 },
  }),
  department({
    key: 'transport', name: '交通运输局', system: '交通', requests: 8,
    matters: ['农村公路养护', '公交线路优化', '超限超载治理', '客运市场监管', '水上交通安全', '重点工程建设'],
    disclosures: 340, licences: 1260, penalties: 520, coercion: 31, fees: 18, normativeDocuments: 4, complaints: { hotline: 280, complaint: 21 },
  }),
  department({
    key: 'finance', name: '财政局', system: '财政', requests: 5,
    matters: ['部门预算决算', '惠民惠农补贴', '政府采购', '地方债务', '财政资金直达', '会计管理'],
    disclosures: 460, licences: 14, normativeDocuments: 12, complaints: { consultation: 64 },
  }),
  department({
    key: 'civil-affairs', name: '民政局', system: '民政', requests: 6,
    matters: ['最低生活保障', '养老服务设施', '婚姻登记', '地名管理', '社会组织登记', '儿童福利', '殡葬服务'],
    disclosures: 360, licences: 74, penalties: 4, fees: 5, normativeDocuments: 9, complaints: { hotline: 95, consultation: 120 },
  }),
  department({
    key: 'development', name: '发展和改革局', shortName: '发改局', system: '发改', requests: 9,
    matters: ['重大项目', '价格监测', '能耗管控', '信用体系建设', '粮食储备', '营商环境', '电动汽车充电设施'],
    disclosures: 350, licences: 390, penalties: 2, fees: 1, normativeDocuments: 7, complaints: { hotline: 42 },
  }),
  department({
    key: 'justice', name: '司法局', system: '司法', requests: 3,
    matters: ['法治宣传', '人民调解', '公证服务', '法律援助', '行政复议', '社区矫正', '律师管理'],
    disclosures: 290, licences: 9, fees: 33, normativeDocuments: 3, complaints: { consultation: 410 },
  }),
  department({
    key: 'water', name: '水利局', system: '水利', requests: 5,
    matters: ['河湖长制', '农村供水', '防汛抗旱', '水土保持', '取水许可', '节约用水', '灌区改造'],
    disclosures: 270, licences: 118, penalties: 16, coercion: 1, fees: 720, normativeDocuments: 5, complaints: { hotline: 66 },
  }),
  department({
    key: 'ecology', name: '生态环境局', formerNames: [{ name: '环境保护局', until: 2018 }], system: '生态环境', requests: 12, requestMatter: 'enforcement',
    matters: ['环境影响评价', '排污许可', '大气污染防治', '饮用水水源保护', '噪声扰民处理', '固体废物管理'],
    disclosures: 590, licences: 96, penalties: 38, coercion: 2, normativeDocuments: 2, complaints: { complaint: 310, hotline: 150 },
  }),
  department({
    key: 'emergency', name: '应急管理局', formerNames: [{ name: '安全生产监督管理局', until: 2018 }], system: '应急', requests: 2,
    matters: ['安全生产', '防灾减灾', '危险化学品监管', '应急演练', '森林防火', '事故调查'],
    disclosures: 330, licences: 64, penalties: 88, coercion: 3, normativeDocuments: 3, complaints: { complaint: 26, hotline: 31 },
  }),
  department({
    key: 'culture-tourism', name: '文化体育和旅游局', shortName: '文体旅局', system: '文旅', requests: 2,
    formerNames: [{ name: '文化广电新闻出版局', until: 2018 }, { name: '文化和旅游局', until: 2021 }],
    matters: ['公共文化服务', '旅游市场秩序', '文物保护', '全民健身', '非遗传承', '图书馆开放', '文艺惠民演出'],
    disclosures: 410, licences: 52, penalties: 11, normativeDocuments: 2, complaints: { hotline: 48, complaint: 12 },
  }),
  department({
    key: 'industry', name: '工业和信息化局', shortName: '工信局', system: '工信', requests: 3,
    matters: ['中小企业服务', '技术改造', '绿色制造', '惠企政策', '专精特新培育', '电力运行'],
    disclosures: 280, licences: 6, normativeDocuments: 5, complaints: { consultation: 45 },
  }),
  department({
    key: 'commerce', name: '商务局', system: '商务', requests: 1,
    matters: ['消费促进', '电子商务进农村', '外贸稳定', '成品油市场', '招商引资', '家政服务', '单用途预付卡'],
    disclosures: 190, licences: 12, penalties: 3, normativeDocuments: 2, complaints: { complaint: 12, hotline: 34 },
  }),
  department({
    key: 'medical-insurance', name: '医疗保障局', activeFrom: 2019, shortName: '医保局', system: '医保', requests: 4,
    matters: ['参保登记', '门诊慢特病', '医保基金监管', '药品集中采购', '异地就医备案', '大病救助'],
    disclosures: 260, penalties: 22, normativeDocuments: 4, complaints: { consultation: 520, hotline: 84 },
  }),
  department({
    key: 'administrative-approval', name: '行政审批局', system: '政务服务', requests: 4,
    matters: ['一件事一次办', '帮办代办', '网上办事', '公共资源交易', '综合窗口', '告知承诺', '自助终端'],
    disclosures: 370, licences: 9400, fees: 12, normativeDocuments: 3, complaints: { hotline: 74, message: 26 },
  }),
  department({
    key: 'veterans', name: '退役军人事务局', activeFrom: 2019, system: '退役军人', requests: 2,
    matters: ['优抚政策', '安置就业', '双拥共建', '烈士纪念设施', '光荣牌悬挂', '创业扶持'],
    disclosures: 150, normativeDocuments: 2, complaints: { petition: 19, consultation: 88 },
  }),
  department({
    key: 'audit', name: '审计局', system: '审计', requests: 1,
    matters: ['预算执行审计', '审计整改', '经济责任审计', '民生资金审计', '政府投资项目审计'],
    disclosures: 95, normativeDocuments: 1,
  }),
  department({
    key: 'statistics', name: '统计局', system: '统计', requests: 2, requestMatter: 'records',
    matters: ['统计公报', '经济运行数据', '人口抽样调查', '经济普查', '统计执法', '数据质量'],
    disclosures: 140, penalties: 5, complaints: { consultation: 30 },
  }),
  department({
    key: 'petitions', name: '信访局', system: '信访', requests: 3,
    matters: ['初次信访办理', '领导接访', '积案化解', '网上信访', '源头治理'],
    disclosures: 85, complaints: { petition: 960 },
  }),
  department({
    key: 'science', name: '科学技术局', shortName: '科技局', system: '科技', requests: 0.6,
    matters: ['高新技术企业培育', '科技成果转化', '创新平台', '科技特派员', '研发费用奖补'],
    disclosures: 160, normativeDocuments: 2,
  }),
  department({
    key: 'forestry', name: '林业局', system: '林业', requests: 4, requestMatter: 'land',
    matters: ['林地征占用', '国土绿化', '野生动植物保护', '林业有害生物防治', '古树名木', '林权管理'],
    disclosures: 175, licences: 260, penalties: 29, coercion: 1, fees: 64, normativeDocuments: 2, complaints: { hotline: 18 },
  }),
  department({
    key: 'meteorology', name: '气象局', system: '气象', requests: 0.4,
    matters: ['灾害性天气预警', '人工影响天气', '防雷安全', '气象为农服务', '气象科普'],
    disclosures: 210, licences: 21, penalties: 1, normativeDocuments: 1,
  }),
  department({
    key: 'data', name: '数据局', system: '政务服务', requests: 0.8, activeFrom: 2024,
    matters: ['政务数据共享', '数字政府建设', '公共数据开放', '智慧城市', '算力设施'],
    disclosures: 120, normativeDocuments: 1,
  }),
  department({
    key: 'economic-zone', name: '经济开发区管理委员会', shortName: '经开区管委会', system: '开发区', self: '我区', requests: 5, requestMatter: 'land',
    matters: ['园区规划', '企业服务', '项目落地', '厂房租赁', '安全环保', '招商政策', '人才公寓'],
    disclosures: 230, licences: 150, penalties: 9, normativeDocuments: 4, complaints: { hotline: 72 },
  }),
];

/** Agencies that reorganisation has ended: they stand in earlier years only. */
export const FORMER_DEPARTMENTS: readonly AgencyProfile[] = [
  department({
    key: 'rural-revitalisation', name: '乡村振兴局', system: '农业农村', requests: 3, activeFrom: 2021, activeUntil: 2023,
    matters: ['防返贫监测', '衔接资金项目', '帮扶产业', '公益岗位', '易地搬迁后续扶持'],
    disclosures: 240, complaints: { hotline: 37, consultation: 60 },
  }),
  department({
    key: 'sports', name: '体育局', system: '文旅', requests: 0.5, activeUntil: 2021,
    matters: ['全民健身', '场馆开放', '青少年训练', '体育彩票公益金', '赛事活动'],
    disclosures: 130, complaints: { consultation: 22 },
  }),
];
