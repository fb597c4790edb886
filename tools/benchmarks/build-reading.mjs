import { PlainFailure } from '../workspace/progress.mjs';
import { nodeProgram, run } from '../workspace/run.mjs';

/** Compiles the rooms that are measured, as far as they changed. Throws a PlainFailure with the compiler's words. */
export async function buildReading() {
  const { status, output } = await run(nodeProgram('node_modules/typescript/bin/tsc', '-b', 'libs/reading', 'libs/checking', 'libs/sample-county'));
  if (status !== 0) throw new PlainFailure(`编译失败：\n${output.trim()}`, 'Compiling failed.');
}

/** Runs a command's main function: a failure explained to its user is printed without a stack. */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof PlainFailure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
