import type { Mention } from './mentions.js';

/** Words of publishing, verbs and nouns. */
export const PUBLISHING = /公开|发布|公布|推送|更新|刊登|刊发|发表|上传|推出|转发|公示|编发|录入|发文|发稿|发送|推文|报道/;

/** What a number counts as published, and with which verb. */
export interface PublishedThing {
  readonly verb: string;
  /**
   * `information`: of every kind · `list`: kinds named as examples of all (`预算、采购等信息`) · `class`: of one kind ·
   * `unnamed`: the verb alone (`主动公开291件`) · `disclosure`: the noun of the verb (`政府信息公开120条`) ·
   * `other`: what is no information (`公开文件4件`)
   */
  readonly what: 'information' | 'list' | 'class' | 'unnamed' | 'disclosure' | 'other';
}

const VERB = /主动公开|公开(?!栏|平台|条例|工作(?!动态|信息)|目录|专区|申请|的)|发布|更新|公布|推送|公示|发送/g;
const TOTAL_WORDS = /(?:总数|总量|数量|数|累计|共计|合计|总计|共有|共|已|达|为|有|了|到|约|近|超|:|计|的?情况)+$/;
const BEFORE_KIND = '新增|各类|各种|各项|各|政府|政务|工作|公开|主动|法定|非涉密|涉及|共|的|类|等|我?(?:局|镇|乡|街道|办|委|院)|本(?:局|级|部门|机关|单位)|全[县市区乡镇局]|应公开';
const EVERY_KIND = new RegExp(`^(?:${BEFORE_KIND})*(?:信息|信|信息内容|信息工作|政务内容|政府内容|(?<=各[类种项]政务)动态信息)(?:[、和及](?:${BEFORE_KIND})*(?:动态|文件))?$`);
const LIST = new RegExp(`、[^、]*等(?:(?:${BEFORE_KIND}|方面|领域|多方面|内容|动态)*信息)?$|、[^、]*[和及与][^、和及与]{2,10}信息$`);

/** 自然资源政府信息: all of an agency that has one field. */
const OF_THE_FIELD = /^(?!.*(?:领域|类|重点))[\u4e00-\u9fff]{2,6}政府信息$/;

/** The thing published, or `null` where no verb of publishing stands before the number. */
export function publishedThing({ left, right, rest }: Mention): PublishedThing | null {
  const words = withoutNames(left).replace(TOTAL_WORDS, '');
  if (/(?:政府|政务|公开)?信息(?:主动|累计|共计?|总计)*(?:公开|发布)$/.test(words) && !/主动公开$/.test(words) && right === '') return { verb: '公开', what: 'disclosure' };
  const verb = lastVerb(words);
  if (verb === null) return null;
  const object = verb.object === '' ? objectBehind(right, rest) : verb.object;
  return { verb: verb.word, what: kindOf(object) };
}

/** `公开92条涉及民生的信息`: the object behind its number. */
function objectBehind(right: string, rest: string): string {
  const near = /^(?:了)?(?:政务|政府|各类|相关|公开)*信息/.exec(right)?.[0];
  return near ?? (/信息$/.test(rest) ? rest : '');
}

function kindOf(object: string): PublishedThing['what'] {
  if (object === '') return 'unnamed';
  if (EVERY_KIND.test(object)) return 'information';
  if (LIST.test(object) || OF_THE_FIELD.test(object)) return 'list';
  return /^[^、]{1,14}信息$/.test(object) ? 'class' : 'other';
}

/** Names in quotes are no words of the sentence: “青禾发布” publishes nothing by itself. */
function withoutNames(words: string): string {
  return words.replace(/"[^",。;]{1,24}"/g, '""');
}

/** The last verb of publishing and its object: `主动更新、公开各类信息` is 公开 各类信息. */
function lastVerb(words: string): { word: string; object: string } | null {
  let last: { word: string; object: string } | null = null;
  for (const { 0: word, index } of words.matchAll(VERB)) {
    const object = words.slice(index + word.length);
    // 公开信息 of 信息公开信息…: the verb, not the name of the work.
    // 救助对象等公示信息: what kind of information, not what was done to it.
    if (/等$/.test(words.slice(0, index)) && object.startsWith('信息') && (last !== null || word === '公示')) continue;
    const nameOfWork = word === '公开' && object !== '' && !/^各[类种]/.test(object) && /(?:信息|政务)$/.test(words.slice(0, index)) && !/(?:类|关|府|务)信息$/.test(words.slice(0, index));
    if (!nameOfWork) last = { word, object: object.replace(/^了/, '') };
  }
  return last;
}
