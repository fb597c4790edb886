// What Lighthouse (desktop) says of the pages people live on.
import lighthouse, { desktopConfig } from 'lighthouse';
import { median } from '../median.mjs';

const TARGETS = { performance: 95, accessibility: 100, 'best-practices': 100 };
/** Cumulative layout shift that nobody sees. */
const STILL = 0.01;

/**
 * Prints the table, the median of several runs, and returns one line for each target that was missed.
 *
 * "machine" is Lighthouse's own measure of the processor while it ran (higher is faster; a quiet desktop has some 1500 or more): scores
 * taken while it is low say more of the machine than of the page.
 */
export async function lighthouseTable({ base, headers, pages, runs, port }) {
  const missed = [];
  console.log('| page | performance | accessibility | best practices | layout shift | first paint ms | largest paint ms | blocked ms | machine |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, path] of pages) {
    const results = [];
    for (let run = 0; run < runs; run += 1) {
      const { lhr } = await lighthouse(new URL(path, base).href, { port, extraHeaders: headers, onlyCategories: Object.keys(TARGETS) }, desktopConfig);
      results.push(lhr);
    }
    const scores = Object.keys(TARGETS).map((category) => Math.round(median(results.map((lhr) => lhr.categories[category].score * 100))));
    const measured = (audit) => median(results.map((lhr) => lhr.audits[audit].numericValue));
    const shift = Math.max(...results.map((lhr) => lhr.audits['cumulative-layout-shift'].numericValue));
    const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map((audit) => measured(audit).toFixed(0));
    console.log(`| ${name} | ${scores.join(' | ')} | ${shift.toFixed(3)} | ${times.join(' | ')} | ${median(results.map((lhr) => lhr.environment.benchmarkIndex)).toFixed(0)} |`);
    Object.entries(TARGETS).forEach(([category, target], index) => {
      if (scores[index] >= target) return;
      const worst = results[0].categories[category].auditRefs.filter(({ weight, id }) => weight > 0 && (results[0].audits[id].score ?? 1) < 0.9);
      missed.push(`${name}: ${category} ${scores[index]}, wanted ${target} (${worst.map((ref) => ref.id).join(', ')})`);
    });
    if (shift > STILL) missed.push(`${name}: things move by ${shift.toFixed(3)} while the page comes, wanted at most ${STILL}`);
  }
  return missed;
}
