/**
 * Where something was published. `column`: a column of a site that is not named itself. `andOthers`: screens, boards and the
 * like `等渠道`. `mixed`: several kinds of channel together, so the number is of all of them.
 */
export type Channel = 'website' | 'column' | 'newMedia' | 'other' | 'andOthers' | 'mixed';

const WEBSITE =
  /网站|门户|官网|频道|政务网|政府网|外网|https?:|www\.|[\u4e00-\u9fff](?<!人民|新华|中国|央视|新闻|华龙|红|全|内|搜狐|新浪|凤凰|腾讯|联)"?网(?:上)?(?=发布|公开|主动|共|累计|平台|$|、|和|等|更新|公示|,|\(|》)|公开平台(?!建设)|信息公开系统|政府信息公开目录系统/;
const COLUMN = /网页|页面|栏目|专栏|版块|板块/;
const NEW_MEDIA =
  /微信(?!工作群|群)|微博|公众号|新媒体|抖音|头条(?!新闻)|视频号|客户端|快手|APP|小程序|南方号|百家号|澎湃号|企鹅号|网易号|官微|短视频|融媒(?!体中心)|微平台|[双两]微|哔哩|小红书|今日(?=头条)|"[^",。;]{2,12}发布"/i;
const OTHER =
  /公报|内网|央视|新华社|新华网|人民网|学习强国|卫视|电台|公告栏|公示栏|公开栏(?!目)|宣传栏|显示屏|电子屏|LED|展板|横幅|标语|电视|广播|报纸|报刊|日报|其他(?:方式|渠道|途径|形式|平台)|其它(?:方式|渠道|途径)|查阅点|档案馆|图书馆|新闻媒体|主流媒体|级媒体|发布会|短信|手册|传单|宣传册|(?:阳光)?村务(?:平台|公开)|公示平台|党务公开|采购网|交易平台|信用[^,、]{0,8}(?:平台|系统|网)|公示系统|融媒体中心|(?<!新|自|融)媒体平台/;

/** The name of an account is no channel: “县图书馆”微信公众号. */
const NAME = /"[^",。;]{2,20}"(?=(?:官方|政务)?(?:微信|微博|抖音|公众号|视频号|头条|新媒体|APP|网站))/gi;

/** `公示栏等渠道`: one channel named for all of them. */
const AND_OTHERS = /等(?:多种|各种|各类|多个)?(?:渠道|方式|途径|形式|载体|平台|媒介)/;

/**
 * The kind of channel that words name, or `null` where they name none. A website together with others, or others
 * together with `等渠道`, stands for all channels; new media `等平台` are still new media.
 */
export function channelOf(named: string): Channel | null {
  const words = named.replace(NAME, '');
  const website = WEBSITE.test(words);
  const newMedia = NEW_MEDIA.test(words);
  const other = OTHER.test(words);
  if (website && (newMedia || other)) return 'mixed';
  const column = COLUMN.test(words);
  if (AND_OTHERS.test(words) && (website || column || other)) return website || column ? 'mixed' : 'andOthers';
  if (website) return 'website';
  if (newMedia) return other ? 'mixed' : 'newMedia';
  if (other) return 'other';
  return column ? 'column' : null;
}
