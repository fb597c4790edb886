// Whoever a measurement of the web pages is taken as, and the pages it is taken on.
import { knownQuestion } from '../../known-questions.mjs';

/** Signs in as the sample county's supervisor where sign-in is asked for; the cookie goes along with every request. */
export async function signIn(base) {
  const answer = await fetch(new URL('/api/session/sample', base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'SUPERVISOR' }),
  });
  return answer.ok ? { Cookie: answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') } : {};
}

/** The report with most findings and its agency: for the pages that need one. */
export async function anExample(base, headers) {
  const body = JSON.stringify(knownQuestion('ReportsToCheck', { filter: {}, first: 1 }));
  const answer = await fetch(new URL('/graphql', base), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  return (await answer.json()).data.reports.nodes[0];
}

/** The pages people live on. */
export const mainPages = ({ id, agencyId }) => [
  ['总览 Overview', '/'],
  ['比较 Compare', '/compare'],
  ['机关 Agency', `/agencies/${agencyId}`],
  ['报告 Report', `/reports/${id}`],
];

/** All pages. */
export const everyPage = (example) => [
  ...mainPages(example),
  ['机关列表 Agencies', '/agencies'],
  ['收集 Collect', '/collect'],
  ['汇总 Consolidated', '/consolidated'],
  ['导入 Import', '/import'],
  ['简报 Briefing', '/briefing'],
  ['账号与安全 Account', '/account'],
];
