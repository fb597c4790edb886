// The browser of the journeys: Chromium or Chrome as the system has it, with a font that can write Chinese.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { PlainFailure, step } from '../workspace/progress.mjs';
import { run } from '../workspace/run.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of an installed Chromium or Chrome, or null. HUILAN_CHROMIUM names another one. */
export function findChromium() {
  return [process.env.HUILAN_CHROMIUM, ...places].find((place) => place && existsSync(place)) ?? null;
}

/** True when a font for Chinese is there. Systems without fontconfig (macOS, Windows) bring theirs. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

/** Makes sure of browser and font: on Debian as root installs what is missing, elsewhere throws a PlainFailure saying what to install. */
export async function ensureChromium() {
  const missing = [...(findChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-wqy-zenhei'])];
  if (missing.length === 0) return;
  if (!isDebian() || process.getuid?.() !== 0) throw pleaseInstall(missing);
  await step(`安装浏览器与中文字体（${missing.join('、')}）`, `installing browser and Chinese font (${missing.join(', ')})`, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run(['apt-get', 'update', '-q'], { env });
    const install = await run(['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...missing, 'fontconfig'], { env });
    if (install.status !== 0) throw new PlainFailure(`${update.output}\n${install.output}`, pleaseInstall(missing).message);
  });
}

function pleaseInstall(missing) {
  const names = missing.join(' ');
  return new PlainFailure(
    `浏览器测试缺少 ${names}。请以管理员身份安装，例如 Debian：apt-get install ${names}；其他系统请装 Chromium 或 Chrome 及一种中文字体，必要时用 HUILAN_CHROMIUM 指明浏览器。`,
    `The browser journeys need ${names}. Install it as administrator, e.g. on Debian: apt-get install ${names}; elsewhere install Chromium or Chrome and a Chinese font, and name the browser in HUILAN_CHROMIUM if it is not found.`,
  );
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
