// What the one in front of the terminal sees while we work: Chinese first, English second, and never silence for long.

/** A failure that is explained to the user in plain words; its stack is of no interest. */
export class PlainFailure extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'PlainFailure';
  }
}

export function say(zh, en) {
  console.log(`${zh}  ${en}`);
}

/** Does a piece of work, tells when it begins, every 15 seconds that it goes on, and how many seconds it took. */
export async function step(zh, en, work) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  say(`• ${zh} …`, en);
  const heartbeat = setInterval(() => console.log(`  … ${seconds()}`), 15_000);
  try {
    const result = await work();
    console.log(`  ✓ ${seconds()}`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${seconds()}`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
