import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the order of the stack, in which they touch one another. */
const STACK = ['granted-in-full', 'granted-in-part', 'withheld', 'unavailable', 'not-processed', 'other-handling', 'carried-out'];

type Triple = readonly [number, number, number];

/** How colours appear, as matrices over linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Record<string, readonly Triple[]> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopic: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopic: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopic: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const dot = (one: Triple, other: Triple) => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];

function linearRgb(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** CIE L*a*b* of a linear RGB, under D65. */
function lab(rgb: Triple): Triple {
  const curve = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const [x, y, z] = [dot([0.4124, 0.3576, 0.1805], rgb) / 0.9505, dot([0.2126, 0.7152, 0.0722], rgb), dot([0.0193, 0.1192, 0.9505], rgb) / 1.089].map(curve) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const [light = '', dark = ''] = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8').split('[data-theme="dark"]');

/** What dark does not say anew is as in light. */
function colourIn(theme: string, part: string): string {
  const stated = new RegExp(`--outcome-${part}: (#[0-9a-f]{6})`);
  return (stated.exec(theme) ?? stated.exec(light))?.[1] ?? '';
}

describe.each([['light', light], ['dark', dark]])('outcomes in %s', (_, theme) => {
  test.each(Object.keys(EYES))('are told apart by %s eyes: what touches clearly, the rest enough', (eyes) => {
    const seen = STACK.map((part) => {
      const rgb = linearRgb(colourIn(theme, part));
      return lab((EYES[eyes] ?? []).map((row) => Math.max(0, dot(row, rgb))) as unknown as Triple);
    });
    const apart = (one: number, other: number) => Math.hypot(...[0, 1, 2].map((axis) => (seen[one]?.[axis] ?? 0) - (seen[other]?.[axis] ?? 0)));
    for (let one = 0; one < STACK.length; one += 1) {
      for (let other = one + 1; other < STACK.length; other += 1) {
        const wanted = other === one + 1 ? 15 : 7;
        expect([STACK[one], STACK[other], Math.round(apart(one, other)) >= wanted]).toEqual([STACK[one], STACK[other], true]);
      }
    }
  });
});
