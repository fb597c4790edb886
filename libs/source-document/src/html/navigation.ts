import { isText, type HtmlBlock, type HtmlNode } from './html-page.js';
import { collapseWhiteSpace } from './page-text.js';

/**
 * Takes the navigation out of a page and leaves the article. It errs on the side of keeping: only blocks that are
 * navigation by their element, their name, or their share of links go, and never one that holds a table of data.
 */
const NAVIGATION_ELEMENTS = new Set(['nav', 'footer', 'aside', 'menu', 'dialog']);
const NAVIGATION_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'menubar', 'toolbar']);
const NAVIGATION_NAME = new RegExp(
  '(?:^|[\\s_-])(?:nav|navbar|navigation|menu|submenu|crumbs?|breadcrumbs?|location|position|curpos|footer|foot|copyright|share|bdshare|' +
    'social-share|related|recommend|sidebar|side|toolbar|tools?|qrcode|ewm|search|login|topbar|pager|pagination|prevnext|' +
    'links?|friendlink|float|popup|modal|print|fontsize|wza)(?:$|[\\s_-]|\\d)',
  'i',
);
/** Lines that content systems put under and over an article. */
const FURNITURE =
  /^(?:版权所有|copyright|©|主办单位?[：:]|承办单位?[：:]|技术支持[：:]?|网站标识码|网站支持|[^。]{0,20}ICP备|[^。]{0,12}公网安备|浏览次数|阅读次数|点击数|扫一扫|打印本页|关闭窗口|【?(?:打印|关闭|字体|收藏)|上一篇|下一篇|分享到|分享[：:]|相关(?:链接|文章|阅读|信息)[：:]?$|当前位置|您(?:现在)?(?:的位置|所在))/i;
const FURNITURE_LENGTH = 160;

interface Measure {
  text: number;
  linked: number;
  links: number;
  dataTable: boolean;
}

export function withoutNavigation(body: HtmlBlock): HtmlBlock {
  const measures = new Map<HtmlBlock, Measure>();
  const whole = measure(body, measures);
  return prune(body, measures, whole.text, false);
}

function measure(block: HtmlBlock, measures: Map<HtmlBlock, Measure>): Measure {
  const sum: Measure = { text: 0, linked: 0, links: 0, dataTable: false };
  let beforeLinked = false;
  for (const node of block.children) {
    if (isText(node)) {
      const length = node.text.trim().length;
      sum.text += length;
      if (node.link) {
        sum.linked += length;
        if (!beforeLinked) sum.links += 1;
      }
      beforeLinked = node.link;
    } else {
      const inner = measure(node, measures);
      sum.text += inner.text;
      sum.linked += inner.linked;
      sum.links += inner.links;
      sum.dataTable ||= inner.dataTable;
      beforeLinked = false;
    }
  }
  if (block.tag === 'table' && !sum.dataTable) sum.dataTable = holdsData(block, sum);
  measures.set(block, sum);
  return sum;
}

/** Two rows of two cells with words or figures that are no links. */
function holdsData(table: HtmlBlock, sum: Measure): boolean {
  if (sum.linked * 2 >= sum.text && sum.links > 1) return false;
  let fullRows = 0;
  const look = (block: HtmlBlock): void => {
    for (const node of block.children) {
      if (isText(node)) continue;
      if (node.tag === 'tr') {
        const cells = node.children.filter((cell) => !isText(cell) && hasPlainText(cell)).length;
        if (cells >= 2) fullRows += 1;
      } else if (node.tag !== 'table') look(node);
    }
  };
  look(table);
  return fullRows >= 2;
}

function hasPlainText(block: HtmlBlock): boolean {
  return block.children.some((node) => (isText(node) ? !node.link && node.text.trim() !== '' : hasPlainText(node)));
}

function prune(block: HtmlBlock, measures: ReadonlyMap<HtmlBlock, Measure>, whole: number, inData: boolean): HtmlBlock {
  const kept: HtmlNode[] = [];
  for (const node of block.children) {
    if (isText(node) || inData) {
      kept.push(node);
      continue;
    }
    const sum = measures.get(node)!;
    if (isNavigation(node, sum, whole)) {
      // A cell keeps its place in the row.
      if (node.tag === 'td' || node.tag === 'th') kept.push({ ...node, children: [] });
      continue;
    }
    const dataItself = node.tag === 'table' && sum.dataTable && !holdsTables(node);
    kept.push(dataItself ? node : prune(node, measures, whole, false));
  }
  return { ...block, children: kept };
}

function holdsTables(table: HtmlBlock): boolean {
  return table.children.some((node) => !isText(node) && (node.tag === 'table' || holdsTables(node)));
}

function isNavigation(node: HtmlBlock, sum: Measure, whole: number): boolean {
  if (sum.dataTable || node.tag === 'tr' || node.tag === 'tbody' || node.tag === 'img') return false;
  if (sum.text === 0) return false;
  // What holds half of the page is the article, whatever it is called.
  if (sum.text * 2 > whole) return false;
  if (NAVIGATION_ELEMENTS.has(node.tag)) return true;
  if (NAVIGATION_ROLES.has(node.attributes['role']?.toLowerCase() ?? '')) return true;
  if (sum.links >= 2 && sum.linked * 2 >= sum.text) return true;
  const long = sum.text > 300 && sum.linked * 4 < sum.text;
  if (!long && NAVIGATION_NAME.test(`${node.attributes['class'] ?? ''} ${node.attributes['id'] ?? ''}`)) return true;
  if (sum.text <= FURNITURE_LENGTH) {
    const words = collapseWhiteSpace(allText(node)).trim();
    if (FURNITURE.test(words)) return true;
  }
  return false;
}

function allText(block: HtmlBlock): string {
  let text = '';
  for (const node of block.children) text += isText(node) ? node.text : allText(node);
  return text;
}

/** Pictures in the article that are large enough to hold a table, or do not say how large they are. */
export function countPictures(block: HtmlBlock): number {
  let count = 0;
  for (const node of block.children) {
    if (isText(node)) continue;
    if (node.tag === 'img') {
      const width = Number.parseInt(node.attributes['width'] ?? '', 10);
      const icon = /\.(?:gif|ico|svg)(?:$|\?)/i.test(node.attributes['src'] ?? '');
      if (!icon && !(width < 200)) count += 1;
    } else count += countPictures(node);
  }
  return count;
}
