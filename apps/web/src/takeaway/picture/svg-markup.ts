const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g; // eslint-disable-line no-control-regex

/** Text made safe for XML. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A length without needless digits. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`]))
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

/** A computed colour as SVG 1.1 has it, colour and opacity apart: Word and old viewers know no `rgba()`. `undefined` for none. */
export function paintOf(computed: string): Paint | undefined {
  if (computed === 'none' || computed === 'transparent' || computed === '') return undefined;
  const found = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%)?)?\s*\)$/.exec(computed);
  if (!found) return { colour: computed, opacity: 1 };
  const [, red, green, blue, alpha, percent] = found;
  const opacity = alpha === undefined ? 1 : Number(alpha) / (percent ? 100 : 1);
  const hexadecimal = [red, green, blue].map((part) => Math.round(Number(part)).toString(16).padStart(2, '0')).join('');
  return opacity === 0 ? undefined : { colour: `#${hexadecimal}`, opacity };
}
