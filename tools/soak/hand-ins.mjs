// What the clerks of a soak hand in: reports of the sample county, in every file type there is a writer for, and as pictures.
import { chromium } from '@playwright/test';
import { REPORT_LAYOUTS } from '@huilan/report-writing';
import { sampleCounty } from '@huilan/sample-county';
import { zipSync } from 'fflate';
import { findChromium } from '../testing/chromium.mjs';

/** Years nobody of the sample county has reported on yet. */
const YEARS = [2026, 2035];

/** One upload in so many is a picture, which takes the server a hundred times as long to read. */
const BETWEEN_PICTURES = 40;

/** Files of one bulk hand-in. */
const BULK = 8;

const layoutsByType = [...grouped(REPORT_LAYOUTS, ({ fileType }) => fileType).values()];

/** Makes files to hand in, no two the same. */
export class HandIns {
  #reports = grouped(sampleCounty({ years: YEARS, mistakes: false }).reports, ({ agency }) => agency.name);
  #pictures = [];
  #serial = 0;

  /** Draws the pictures beforehand, by a browser, if there is one. */
  async drawPictures() {
    const executablePath = findChromium();
    if (executablePath === null) return 0;
    const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    const page = await browser.newPage({ viewport: { width: 1100, height: 1500 }, deviceScaleFactor: 1.25 });
    const webPage = REPORT_LAYOUTS.find(({ key }) => key === 'html-plain');
    for (const [report] of [...this.#reports.values()].slice(0, 4)) {
      await page.setContent(Buffer.from(webPage.write(report.truth)).toString('utf8'));
      // The tables only: a page as a scanner makes it.
      const tables = page.locator('table').nth(1);
      this.#pictures.push({ type: 'png', bytes: await tables.screenshot() }, { type: 'jpg', bytes: await tables.screenshot({ type: 'jpeg', quality: 85 }) });
    }
    await browser.close();
    return this.#pictures.length;
  }

  /** A file of an agency: { type, isPicture, name, bytes, year }. Goes through the file types in turn. */
  fileOf(agencyName) {
    const serial = (this.#serial += 1);
    if (this.#pictures.length > 0 && serial % BETWEEN_PICTURES === 0) {
      const { type, bytes } = this.#pictures[(serial / BETWEEN_PICTURES) % this.#pictures.length];
      const year = YEARS[0] + (serial % 10);
      return { type, bytes, year, isPicture: true, name: `${agencyName}${year}年报扫描件${serial}.${type}` };
    }
    return this.#document(agencyName, serial);
  }

  /** An archive of several agencies' files: { name, bytes, count }. */
  archiveOf(agencyNames) {
    const files = Array.from({ length: BULK }, (_, index) => this.#document(agencyNames[(this.#serial + index) % agencyNames.length], (this.#serial += 1)));
    const bytes = zipSync(Object.fromEntries(files.map((file) => [`${file.year}/${file.name}`, file.bytes])), { level: 1 });
    return { name: `年报${this.#serial}.zip`, bytes, count: new Set(files.map(({ year, name }) => `${year}/${name}`)).size };
  }

  #document(agencyName, serial) {
    const layouts = layoutsByType[serial % layoutsByType.length];
    const layout = layouts[Math.floor(serial / layoutsByType.length) % layouts.length];
    const reports = this.#reports.get(agencyName);
    const { truth, year } = reports[Math.floor(serial / 3) % reports.length];
    const sections = truth.sections.map((section, index) => (index === 0 ? { ...section, text: `${section.text}\n本稿为第${serial}次报送。` } : section));
    return { type: layout.fileType, isPicture: false, name: `${agencyName}${year}年政府信息公开工作年度报告.${layout.extension}`, bytes: layout.write({ ...truth, sections }), year };
  }

  /** Agencies there are files of. */
  get agencyNames() {
    return [...this.#reports.keys()];
  }
}

function grouped(things, keyOf) {
  const groups = new Map();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}
