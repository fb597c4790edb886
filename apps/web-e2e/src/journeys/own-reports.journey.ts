import { sampleCounty } from '@huilan/sample-county';
import { expect, test, type Page } from '@playwright/test';
import { askServer } from '../ask-server.js';
import { barriers } from '../barriers.js';
import { open } from '../every-page.js';
import { bootProduct, dataFolder, type Product } from '../product.js';
import { enterSampleCounty, type SignedIn } from '../sign-in.js';

/** The year the office opens and the clerk of the sample county hands in for. */
const YEAR = 2026;
const AGENCY = '青禾县教育局';
const sound = sampleCounty({ years: [YEAR, YEAR], mistakes: false }).reports.find(({ agency }) => agency.name === AGENCY);
if (sound === undefined) throw new Error(`${AGENCY} has no report for ${YEAR}`);

const data = dataFolder();
let product: Product;
let clerk: SignedIn;
let supervisor: SignedIn;

test.beforeAll(async () => {
  product = await bootProduct(data.path, { sampleCounty: true });
  clerk = await enterSampleCounty(product.url, 'REPORTER');
  supervisor = await enterSampleCounty(product.url);
});

test.afterAll(async () => {
  await product.stop();
  data.remove();
});

const actAs = async (page: Page, who: SignedIn) => {
  await page.context().clearCookies();
  await page.context().addCookies(who.cookies);
};

/** The report as a text file. */
function file(name: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

const HEAD = `${AGENCY}${YEAR}年政府信息公开工作年度报告`;
/** A report of the form's shape whose fourth table does not add up, in words of our own. */
const text = `${HEAD}

根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限自${YEAR}年1月1日至${YEAR}年12月31日。

一、总体情况
${YEAR}年，县教育局公开了义务教育招生、学区划分和校舍安全等信息。

二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
1 0 0 0 2 0 0 0 0 0 0 0 0 0 0

五、存在的主要问题及改进情况
校务公开的更新还不够及时。

六、其他需要报告的事项
本年度未收取信息公开处理费。
`;

const panel = (page: Page, name: string) => page.getByRole('region', { name });

test('a bureau’s clerk: what is expected, a draft checked, handed in, returned, put right, handed in again, accepted', async ({ page }) => {
  test.setTimeout(600_000);
  const ask = <T>(query: string) => askServer<T>(product.url, query, supervisor);

  await test.step('the office opens the year', async () => {
    const { regions } = await ask<{ regions: { id: string }[] }>('{ regions { id } }');
    const { roundProposal } = await ask<{ roundProposal: { expected: boolean; agency: { id: string } }[] }>(`{ roundProposal(regionId: "${regions[0]?.id}", year: ${YEAR}) { expected agency { id } } }`);
    const ids = roundProposal.filter(({ expected }) => expected).map(({ agency }) => `"${agency.id}"`);
    const answer = await ask<{ openRound: { __typename: string } }>(
      `mutation { openRound(opening: { regionId: "${regions[0]?.id}", year: ${YEAR}, deadline: "2099-01-31", note: "请用新格式报送。", agencyIds: [${ids.join(', ')}] }) { __typename } }`,
    );
    expect(answer.openRound.__typename).toBe('RoundChanged');
  });

  await test.step('arriving, the clerk sees his own years, what is expected and by when', async () => {
    await actAs(page, clerk);
    await page.goto(product.url);
    await expect(page).toHaveURL(/\/own$/);
    await expect(page.getByRole('heading', { level: 2, name: `${AGENCY}${YEAR}年度报告` })).toBeVisible();
    await expect(page.getByText('请于 2099年1月31日 前报送。')).toBeVisible();
    await expect(page.getByText('请用新格式报送。')).toBeVisible();
    expect(await barriers(page, 'own')).toEqual([]);
    // The overview is one click away, and stays where it is.
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '总览' }).click();
    await expect(page).not.toHaveURL(/\/own/);
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '我的报送' }).click();
  });

  await test.step('a draft is checked in plain words, and is not handed in', async () => {
    await page.locator('input[type=file]').setInputFiles(file('征求意见稿.txt'));
    const draft = panel(page, '报送');
    await expect(draft.getByText('预核对：征求意见稿.txt')).toBeVisible();
    await expect(draft.getByText(/须更正 \d+ 处/)).toBeVisible();
    await expect(draft.getByText(/总计.*2/).first()).toBeVisible();
    expect(await barriers(page, 'draft')).toEqual([]);
    const { reportOf } = await askServer<{ reportOf: object | null }>(product.url, `{ reportOf(agencyId: "${await agencyId()}", year: ${YEAR}) { id } }`, clerk);
    expect(reportOf).toBeNull();
  });

  await test.step('handed in all the same, it waits for the office', async () => {
    await panel(page, '报送').getByRole('button', { name: '仍然报送' }).click();
    await expect(page.getByText('已报送，为第 1 版。')).toBeVisible();
    await expect(page.getByText('主管部门正在办理').first()).toBeVisible();
    await expect(panel(page, '报送过的版本').getByRole('link', { name: '征求意见稿.txt' })).toBeVisible();
  });

  await test.step('the office returns it; the clerk sees which points, by when, and the letter as a page', async () => {
    const { reportOf } = await ask<{ reportOf: { id: string; revision: number } }>(`{ reportOf(agencyId: "${await agencyId()}", year: ${YEAR}) { id revision } }`);
    const { returnReport } = await ask<{ returnReport: { __typename: string } }>(
      `mutation { returnReport(reportId: "${reportOf.id}", revision: ${reportOf.revision}, wish: { dueOn: "2099-02-10", note: "请核对第四部分。" }) { __typename } }`,
    );
    expect(returnReport.__typename).toBe('ReportChanged');
    await page.reload();
    await expect(page.getByText('于 2099年2月10日 前再次报送')).toBeVisible();
    const points = panel(page, '要改正的问题');
    await expect(points.getByText('待改').first()).toBeVisible();
    await points.getByRole('link', { name: '查看通知全文' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '整改通知第 1 号' })).toBeVisible();
    await expect(page.getByText('再次报送期限：2099年2月10日')).toBeVisible();
    await expect(page.getByText('机关尚未再次报送。')).toBeVisible();
    await expect(page.getByText('行政复议').first()).toBeVisible();
    expect(await barriers(page, 'letter')).toEqual([]);
    await page.goBack();
  });

  await test.step('put right, the draft says which points it settles and what it changes; then it is handed in again', async () => {
    await page.locator('input[type=file]').setInputFiles({ name: `最终版${sound.fileName}`, mimeType: 'application/octet-stream', buffer: Buffer.from(sound.write()) });
    const draft = panel(page, '再次报送');
    await expect(draft.getByText('退回的问题改好了吗')).toBeVisible();
    await expect(draft.getByText('已改好').first()).toBeVisible();
    await expect(draft.getByText('仍未改')).toHaveCount(0);
    await expect(draft.getByRole('group', { name: /^数字变化 / })).toBeVisible();
    await draft.getByRole('button', { name: '正式报送' }).click();
    await expect(page.getByText('已报送，为第 2 版。')).toBeVisible();
  });

  await test.step('what changed between the two versions, cell by cell and word by word', async () => {
    await panel(page, '报送过的版本').getByRole('link', { name: '与上一版比较' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /版本比较/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^数字变化 \d+ 处$/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^正文变化 \d+ 个部分$/ })).toBeVisible();
    await expect(page.locator('ins').first()).toBeVisible();
    await expect(page.locator('del').first()).toBeVisible();
    expect(await barriers(page, 'versions')).toEqual([]);
    await page.getByRole('button', { name: '对调' }).click();
    await expect(page.getByRole('combobox', { name: '原版本' })).toContainText('第 2 版');
  });

  await test.step('the office sees in the letter that each point is settled, and what else changed', async () => {
    await actAs(page, supervisor);
    const { reportOf } = await ask<{ reportOf: { id: string } }>(`{ reportOf(agencyId: "${await agencyId()}", year: ${YEAR}) { id } }`);
    await open(page, product.url, `/reports/${reportOf.id}/letters/1`);
    await expect(page.getByRole('region', { name: '整改通知' }).getByText(/^(\d+) 个问题中已解决 \1 个$/)).toBeVisible();
    await expect(page.getByRole('region', { name: '除上述问题外还改了什么' }).locator('ins').first()).toBeVisible();
    await expect(page.getByRole('region', { name: '再次报送后新出现的问题' })).toBeVisible();
  });

  await test.step('and reads in the trail who did what; the chain is whole, and the table is exported', async () => {
    await page.getByRole('link', { name: '打开报告' }).click();
    await page.getByRole('region', { name: '核查' }).getByRole('link', { name: '审计记录' }).click();
    const rows = page.getByRole('row').filter({ hasText: AGENCY });
    await expect(rows.nth(0)).toContainText('报送');
    await expect(rows.filter({ hasText: '退回整改' })).toContainText('再报期限：2099年2月10日');
    await page.getByRole('button', { name: '检查哈希链' }).click();
    await expect(page.getByText(/^哈希链完整，共 \d+ 条。$/)).toBeVisible();
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出表格' }).click();
    expect((await arriving).suggestedFilename()).toBe('审计记录.xlsx');
    await page.getByRole('button', { name: '查看本地区全部记录' }).click();
    await page.getByRole('combobox', { name: '事项' }).selectOption('round');
    await expect(page.getByRole('row').nth(1)).toContainText('开启年度');
    expect(await barriers(page, 'audit')).toEqual([]);
  });

  await test.step('accepted, nothing more is asked of the clerk', async () => {
    let { report } = await ask<{ report: { id: string; revision: number; version: { findings: { identity: string; severity: string }[] } } }>(
      `{ report: reportOf(agencyId: "${await agencyId()}", year: ${YEAR}) { id revision version { findings { identity severity } } } }`,
    );
    for (const { identity } of report.version.findings.filter(({ severity }) => severity === 'ERROR')) {
      const { giveVerdict } = await ask<{ giveVerdict: { report: typeof report } }>(
        `mutation { giveVerdict(reportId: "${report.id}", revision: ${report.revision}, identity: "${identity}", kind: EXPLAINED, reason: "已来电说明") { ... on ReportChanged { report { id revision version { findings { identity severity } } } } } }`,
      );
      report = giveVerdict.report;
    }
    await ask(`mutation { takeReportStep(reportId: "${report.id}", revision: ${report.revision}, step: ACCEPT) { __typename } }`);
    await actAs(page, clerk);
    await open(page, product.url, `/own?year=${YEAR}`);
    await expect(page.getByText('主管部门已接收，不需要再报送。')).toBeVisible();
    await expect(page.getByRole('region', { name: /报送$/ }).filter({ has: page.locator('input[type=file]') })).toHaveCount(0);
  });

  async function agencyId(): Promise<string> {
    const { agencies } = await ask<{ agencies: { nodes: { id: string }[] } }>(`{ agencies(filter: { search: "${AGENCY}" }) { nodes { id } } }`);
    return agencies.nodes[0]?.id ?? '';
  }
});
