import type { Plugin } from 'vite';

/**
 * Stops a build whose files import each other in a circle: one of them would run before what it needs is there, and the page stay white.
 * Modules that form no circle can still be bundled into files that do.
 */
export function withoutCycles(): Plugin {
  return {
    name: 'without-cycles',
    apply: 'build',
    generateBundle(_, bundle) {
      const imports = new Map(Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk.imports] as const] : [])));
      const done = new Set<string>();
      const follow = (file: string, path: readonly string[]) => {
        if (path.includes(file)) this.error(`files import each other in a circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
        if (done.has(file)) return;
        imports.get(file)?.forEach((next) => follow(next, [...path, file]));
        done.add(file);
      };
      for (const file of imports.keys()) follow(file, []);
    },
  };
}
