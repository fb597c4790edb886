import type { Plugin } from 'vite';

/**
 * What came to browsers after Chromium 96, the oldest of our users'. The compiler translates new syntax; these are calls that
 * simply would not be there. Source: MDN browser compatibility data.
 */
const TOO_NEW: readonly (readonly [name: string, chromium: number, pattern: RegExp])[] = [
  ['Array.prototype.findLast', 97, /\.findLast(?:Index)?\(/],
  ['structuredClone', 98, /\bstructuredClone\(/],
  ['AbortSignal.timeout', 103, /AbortSignal\.(?:timeout|any)\(/],
  ['Array.prototype.toSorted', 110, /\.to(?:Sorted|Reversed|Spliced)\(/],
  ['Object.groupBy', 117, /\b(?:Object|Map)\.groupBy\(/],
  ['Promise.withResolvers', 119, /Promise\.withResolvers\(/],
  ['URL.canParse', 120, /URL\.canParse\(/],
  ['Array.fromAsync', 121, /Array\.fromAsync\(/],
  ['Set.prototype.isSubsetOf', 122, /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/],
  ['Iterator helpers', 122, /\bIterator\.from\(/],
];

/** Stops a build whose code, ours or a dependency's, calls what the oldest browser does not have. */
export function knownToOldBrowsers(): Plugin {
  return {
    name: 'known-to-old-browsers',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const found = TOO_NEW.filter(([, , pattern]) => pattern.test(chunk.code));
        for (const [name, chromium] of found) {
          this.error(`${chunk.fileName} calls ${name}, which needs Chromium ${chromium}; our oldest is 96. Polyfill it in src/main.tsx or do without.`);
        }
      }
    },
  };
}
