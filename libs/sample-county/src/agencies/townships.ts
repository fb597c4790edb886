import type { Randomness } from '../randomness.js';
import type { AgencyProfile } from './agency-profile.js';

/** Invented places; none is meant. */
const FIRST_PLACES = ['云溪镇', '松河镇', '白鹭湖镇', '石门镇', '柳湾乡', '南塘镇', '长岭乡', '青石桥镇', '大河口镇', '望山乡', '城关街道', '麦陇乡'];
const FIRST_PARTS = [...'梅竹兰松杨柳枫桃榆槐荷菱芦苇麦稻禾穗泉溪潭湖渡桥湾滩堤岭坡岗塬坪峪'];
const SECOND_PARTS = [...'林园塘沟集铺店营寨庄屯墩台亭阁井堰口川源野原田丰和安康宁泰平'];
const FORMS = ['镇', '乡', '街道'];

const MATTERS = [
  '惠农补贴发放', '农村低保公示', '村级财务公开', '宅基地审批', '人居环境整治', '河道巡查', '秸秆禁烧', '养老服务站', '农村公路管护', '村庄规划',
  '危房改造', '防汛值守', '集体资产租赁', '综合执法', '便民服务大厅', '网格化服务', '饮水工程', '土地流转', '林地保护', '乡村文化活动', '高龄津贴',
  '矛盾纠纷调解', '征兵工作', '防火巡查', '困境儿童关爱', '小型水利设施', '产业帮扶', '乡村旅游', '特色种植', '畜禽养殖监管', '护林防火', '移风易俗',
];

/** A township government: small figures, its own mixture of subjects. `index` counts from 0; names do not repeat below 2 900. */
export function township(index: number, randomness: Randomness): AgencyProfile {
  const name = placeName(index);
  const draw = randomness.of('township', name);
  const form = name.endsWith('街道') ? '街道' : name.slice(-1);
  const organ = form === '街道' ? '街道办事处' : '人民政府';
  // A few townships beside the county town are asked much more than the others.
  const requests = draw.chance(0.12) ? 12 + draw.integer(0, 14) : 0.3 + 3 * draw.unit() ** 2;
  return {
    key: `township-${index}`,
    name: form === '街道' ? `${name}办事处` : name + organ,
    shortName: name,
    kind: 'township',
    system: form === '街道' ? '街道' : '乡镇',
    self: form === '街道' ? '我街道' : `我${form}`,
    matters: draw.shuffled(MATTERS).slice(0, 7),
    requests,
    requestGrowth: 1 + 0.06 * (draw.unit() - 0.3),
    requestMatter: draw.chance(0.4) ? 'land' : 'general',
    disclosures: 60 + Math.round(320 * draw.unit() ** 1.5),
    licences: draw.chance(0.5) ? draw.integer(2, 60) : 0,
    penalties: draw.chance(0.35) ? draw.integer(1, 24) : 0,
    coercion: 0,
    normativeDocuments: draw.chance(0.3) ? draw.integer(1, 3) : 0,
    complaints: {
      hotline: draw.integer(20, 320),
      ...(draw.chance(0.5) ? { petition: draw.integer(3, 40) } : {}),
      ...(draw.chance(0.3) ? { message: draw.integer(4, 30) } : {}),
    },
  };
}

function placeName(index: number): string {
  const first = FIRST_PLACES[index];
  if (first !== undefined) return first;
  const drawn = index - FIRST_PLACES.length;
  const pairs = FIRST_PARTS.length * SECOND_PARTS.length;
  // 487 has no factor in common with the number of pairs, so every pair comes once before one comes again, with another form.
  const pair = (drawn * 487) % pairs;
  const form = FORMS[(drawn + Math.floor(drawn / pairs)) % FORMS.length]!;
  return FIRST_PARTS[pair % FIRST_PARTS.length]! + SECOND_PARTS[Math.floor(pair / FIRST_PARTS.length)]! + form;
}
