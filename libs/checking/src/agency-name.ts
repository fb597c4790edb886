/** The name without spaces, punctuation of brackets made alike: two writings of one name become equal. */
export function normalisedName(name: string): string {
  return name
    .replace(/\s+/gu, '')
    .replace(/[（(]/gu, '（')
    .replace(/[）)]/gu, '）');
}

/** Words that end like a region and are none: 城市管理局 is not the 管理局 of a city called 城. */
const NO_REGION = '城市|社区|园区|库区|景区|林区|城区|矿区|牧区|灌区|湖区';

/** Regions in front of a bureau's own name: `青禾县`, `滨江市青禾区`, `新疆维吾尔自治区`. */
const REGIONS = new RegExp(String.raw`^(?:(?!${NO_REGION})[^省市县区州盟旗镇乡]{1,12}?(?:特别行政区|自治区|自治州|自治县|自治旗|新区|省|市|县|区|州|盟|旗))+`, 'u');

/** The bureau's own name without the regions in front: `水务局` for `青禾县水务局`; the whole name where nothing would be left. */
export function nameWithoutRegion(name: string): string {
  const rest = normalisedName(name).replace(REGIONS, '');
  return rest === '' ? normalisedName(name) : rest;
}

/**
 * Whether two names can be of one agency: equal, or one is the other with the region left out (`水务局`, `县水务局` and
 * `青禾县水务局`). `水务局` is no match for `林业局`, nor `青禾县水务局` for `白河县水务局`, nor a government for its office.
 */
export function sameAgency(one: string, other: string): boolean {
  const [a, b] = [normalisedName(one), normalisedName(other)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === '' || !long.endsWith(short)) return false;
  const left = long.slice(0, long.length - short.length);
  // What is left out must be a region, or all of one but its last character, which the short name kept (县水务局).
  return isRegion(left) || isRegion(left + short.slice(0, 1));
}

const isRegion = (text: string) => REGIONS.exec(text)?.[0] === text;
