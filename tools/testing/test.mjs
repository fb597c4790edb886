import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../workspace/build.mjs';
import { ensureInstalled } from '../workspace/install.mjs';
import { PlainFailure } from '../workspace/progress.mjs';
import { nodeProgram, run } from '../workspace/run.mjs';
import { ensureChromium, findChromium } from './chromium.mjs';
import { lineOf, tallyOfJest, tallyOfPlaywright, total } from './results.mjs';

/** What the surroundings set for a running Huilan must not reach its tests. */
const environment = { CI: '1', NX_TUI: 'false', DATABASE_URL: undefined, HUILAN_DATA: undefined, HUILAN_SAMPLE_COUNTY: undefined, HOST: undefined, PORT: undefined };

/**
 * Runs all steps, also after one failed, and prints a summary whose last line is `N passed, N failed[, N skipped]`.
 * Returns the exit status.
 */
export async function test() {
  const notes = mkdtempSync(join(tmpdir(), 'huilan-test-'));
  const resultsOf = (name) => join(notes, `${name}.json`);
  const steps = [];

  async function step(title, work) {
    const began = Date.now();
    console.log(`\n━━ ${title}`);
    let outcome;
    try {
      outcome = await work();
    } catch (error) {
      console.error(error instanceof PlainFailure ? error.message : error);
      outcome = { ok: false };
    }
    steps.push({ title, seconds: (Date.now() - began) / 1000, ...outcome });
    return outcome.ok;
  }

  /** A command without tests of its own: silent when it succeeds. */
  async function quiet(...command) {
    const { status, output } = await run(command, { env: environment });
    if (status !== 0) console.error(output);
    return { ok: status === 0 };
  }

  /** A test runner that writes its results to a file. */
  async function runner(name, tallyOf, command, env = {}) {
    const { status } = await run(command, { show: true, env: { ...environment, ...env } });
    return { ok: status === 0, tally: tallyOf(JSON.parse(readFileSync(resultsOf(name), 'utf8'))) };
  }

  if (await step('依赖 dependencies', async () => (await ensureInstalled(), { ok: true }))) {
    await step('代码规范 lint', () => quiet(...nodeProgram('node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'lint', '--outputStyle=static')));
    await step('代码规范 lint (tools)', () => quiet(...nodeProgram('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', 'tools', 'eslint.config.js', 'jest.config.js')));
    await step('界面操作与接口一致 operations match the schema', () => quiet(process.execPath, 'apps/web/codegen.mjs', '--check'));
    await step('类型 types', () => quiet(...nodeProgram('node_modules/typescript/bin/tsc', '-b')));
    await step('单元与集成测试 unit and integration tests', () =>
      runner('jest', tallyOfJest, [process.execPath, '--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--maxWorkers=2', '--json', `--outputFile=${resultsOf('jest')}`]),
    );
    const isBuilt = await step('构建 build', async () => (await ensureBuilt(), { ok: true }));
    const hasBrowser = await step('浏览器 browser', async () => (await ensureChromium(), { ok: true }));
    if (isBuilt && hasBrowser) {
      await step('浏览器测试 browser journeys', () =>
        runner('journeys', tallyOfPlaywright, nodeProgram('node_modules/@playwright/test/cli.js', 'test', '--config', 'apps/web-e2e', '--reporter=list,json'), {
          PLAYWRIGHT_JSON_OUTPUT_FILE: resultsOf('journeys'),
          HUILAN_CHROMIUM: findChromium(),
        }),
      );
    }
  }
  rmSync(notes, { recursive: true, force: true });

  console.log('\n━━ 小结 summary');
  for (const { ok, title, seconds, tally } of steps) console.log(`${ok ? '✓' : '✗'} ${seconds.toFixed(1).padStart(6)} s  ${title}${tally ? `  (${lineOf(tally)})` : ''}`);
  const sum = total(steps);
  console.log(`\n${lineOf(sum)}`);
  return sum.failed > 0 ? 1 : 0;
}
