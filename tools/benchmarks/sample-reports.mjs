/**
 * Reports of a sample county, dealt out over layouts: every layout gets reports of all years (and so of all three formats of
 * the form), other ones than its neighbours. The same call gives the same reports.
 */
const YEARS = [2014, 2025];

/**
 * @param {number} [seed] another seed, another county
 * @returns {Promise<(layoutNumber: number, count: number) => object[]>} deals a layout its reports
 */
export async function dealReports(seed) {
  const { sampleCounty } = await import('@huilan/sample-county');
  const { reports } = sampleCounty({ years: YEARS, seed });
  return (layoutNumber, count) => {
    const stride = Math.floor(reports.length / count);
    return Array.from({ length: count }, (_, n) => reports[(layoutNumber * 7 + n * stride) % reports.length]);
  };
}

/** The name such a file is handed in under: agency and year, as clerks name them. */
export function fileNameOf(report, layout) {
  return report.fileName.replace(/\.\w+$/, `.${layout.extension}`);
}
