// What people do all day, by role: each is a list of [weight, what].
import { between, oneOf } from './chance.mjs';

const MEASURES = ['disclosures', 'requests.received', 'requests.handled', 'completionRate', 'disclosureRate', 'disputeRate', 'reconsideration.total', 'policyInterpretations'];
const GROUPINGS = ['AGENCY_YEAR', 'YEAR', 'AGENCY', 'KIND_YEAR', 'SYSTEM_YEAR'];
const FIGURES = ['requests.received.total', 'requests.grantedInFull.total', 'disclosure.regulations.issued'];
/** The last year of the sample county: its round is under way. */
const YEAR = 2025;

/** What there is to work with, found out once: { regionId, agencies: [{ id, name }], handIns }. */
export function workDays(county) {
  const look = [
    [4, overview],
    [5, compare],
    [5, report],
    [2, agencies],
    [2, search],
    [1, signInAgain],
  ];
  return {
    VIEWER: look,
    REPORTER: [...look, [7, handIn]],
    SUPERVISOR: [...look, [4, board], [5, correct], [2, bulkHandIn], [2, consolidated], [1, annotate]],
    ADMINISTRATOR: [[3, administer], [2, search], [1, agencies], [1, signInAgain]],
  };

  /** The page everybody begins with, and its questions at once. */
  async function overview({ seat }) {
    const { regionId } = county;
    await seat.get('page', '/');
    await Promise.all([
      seat.ask('Regions'),
      seat.ask('StandOuts', { regionId, year: YEAR }),
      seat.ask('ReportsToCheck', { filter: { regionId, year: YEAR, withFindings: true }, first: 10 }),
      seat.ask('Statistics', { selection: { regionIds: [regionId], measures: MEASURES.slice(0, 4), fromYear: 2019, toYear: YEAR, groupBy: 'YEAR' } }),
    ]);
  }

  async function compare({ seat }) {
    const measures = [...new Set([oneOf(MEASURES), oneOf(MEASURES)])];
    const agencyIds = Array.from({ length: between(1, 12) }, () => oneOf(county.agencies).id);
    const fromYear = between(2019, 2024);
    await Promise.all([
      seat.ask('Statistics', { selection: { ...(Math.random() < 0.5 ? { agencyIds } : { regionIds: [county.regionId] }), measures, fromYear, toYear: between(fromYear, 2030), groupBy: oneOf(GROUPINGS) } }),
      seat.ask('Annotations', { regionId: county.regionId, measures }),
    ]);
  }

  async function report({ seat }) {
    const found = await seat.ask('ReportsToCheck', { filter: { regionId: county.regionId, year: between(2019, 2030) }, first: 50 });
    const line = found && oneOf([...found.reports.nodes, null]);
    if (!line) return;
    const opened = await seat.ask('Report', { id: line.id });
    if (!opened?.report) return;
    const { id, fileType } = opened.report.version.file;
    if (fileType === 'html') await seat.get('source view', `/api/source-view/files/${id}`);
    if (Math.random() < 0.3) await seat.get('download', `/api/files/${id}`);
  }

  async function agencies({ seat }) {
    await seat.ask('Agencies', { filter: { regionId: county.regionId }, sort: 'NAME', direction: 'ASCENDING', first: 50 });
    await seat.ask('Agency', { id: oneOf(county.agencies).id });
  }

  async function search({ seat }) {
    await seat.ask('Search', { text: oneOf(['教育', '公安', '镇', 'jyj', '民政']), regionId: county.regionId });
  }

  async function signInAgain({ seat, name, password }) {
    await seat.leave();
    await seat.enter('sign in', '/api/session', { name, password });
  }

  async function handIn({ seat, agency }) {
    const { regionId } = county;
    const file = county.handIns.fileOf(agency.name);
    const name = `upload ${file.type}`;
    // A page has a minute to be recognised in: where more people want the processors than there are, a scan may be given up.
    const outcome = await seat.upload(name, '/api/imports', 'file', file, { regionId, agencyId: agency.id, year: file.year }, ['imported', 'alreadyKnown', ...(file.isPicture ? ['TOO_SLOW'] : [])]);
    if (outcome?.outcome === 'refused') seat.tally.refused(name, outcome.code);
    else if (outcome) await seat.ask('Report', { id: outcome.reportId });
  }

  async function board({ seat }) {
    const where = { regionId: county.regionId, year: YEAR };
    await Promise.all([seat.ask('CollectionBoard', where), seat.ask('RoundProposal', { ...where, year: YEAR + 1 })]);
    await seat.ask('Reminder', where);
  }

  /** Puts one figure right in a report that was handed in lately; now and then somebody else was quicker. */
  async function correct({ seat }) {
    const found = await seat.ask('ReportsToCheck', { filter: { regionId: county.regionId, year: between(2026, 2035) }, first: 50 });
    const line = found && oneOf([...found.reports.nodes, null]);
    const review = line && (await seat.ask('ReportReview', { id: line.id }));
    if (!review?.report || !['HANDED_IN', 'BEING_CHECKED'].includes(review.report.state)) return;
    const { id, revision, version } = review.report;
    const changed = await seat.ask('CorrectCell', { reportId: id, revision, cell: oneOf(FIGURES), value: { kind: 'NUMBER', value: between(0, 100_000) }, reason: '与原件核对后更正' });
    await expectOneOf(seat, 'CorrectCell', changed?.correctCell, ['ReportChanged', 'StaleVersion']);
    const finding = version.findings.find(({ verdict }) => verdict === null);
    const after = changed?.correctCell.report;
    if (finding === undefined || !after) return;
    const judged = await seat.ask('GiveVerdict', { reportId: id, revision: after.revision, identity: finding.identity, kind: 'EXPLAINED', reason: '机关已说明' });
    await expectOneOf(seat, 'GiveVerdict', judged?.giveVerdict, ['ReportChanged', 'StaleVersion', 'RoundRefusal']);
  }

  /** An archive of several bureaus: handed in, followed to its end, doubts settled, the table taken away. */
  async function bulkHandIn({ seat }) {
    const opened = await seat.ask('OpenBatch', { regionId: county.regionId });
    const id = opened?.openBatch.batch?.id;
    if (id === undefined) return;
    const archive = county.handIns.archiveOf(county.agencies.map(({ name }) => name));
    const isAtRest = ({ total, waiting, reading }) => total > 0 && waiting + reading === 0;
    const heard = seat.listen('events of a bulk hand-in', `/api/batches/${id}/events`, isAtRest);
    await seat.upload('upload zip', `/api/batches/${id}/files`, 'files', archive, {}, [201]);
    if (!(await heard)) return;
    const { batch } = (await seat.ask('Batch', { id })) ?? {};
    if (!batch) return;
    if (batch.progress.total !== archive.count || batch.progress.refused > 0) seat.tally.fail('bulk hand-in', new Error(`${JSON.stringify(batch.progress)} of ${archive.count}`));
    const doubtful = batch.items.nodes.filter(({ state }) => state === 'DOUBTFUL');
    if (doubtful.length > 0) await seat.ask('DecideBatchItems', { id, decisions: doubtful.map((item, index) => ({ itemId: item.id, ...(index % 2 === 0 ? { mayReplace: true } : { putAside: true }) })) });
    await seat.get('table of a bulk hand-in', `/api/batches/${id}/table.xlsx`);
  }

  async function consolidated({ seat }) {
    const where = { regionId: county.regionId, year: between(2019, YEAR) };
    await seat.ask('ConsolidatedReport', where);
    await seat.ask('FigureContributions', { ...where, figure: FIGURES[0] });
    await seat.get('consolidated workbook', `/api/region-reports/${where.regionId}/${where.year}/sums.xlsx`);
  }

  async function annotate({ seat }) {
    const made = await seat.ask('Annotate', { annotation: { regionId: county.regionId, measure: oneOf(MEASURES), year: between(2019, YEAR), text: '口径有调整，与上年不可直接比较' } });
    if (made?.annotate.id) await seat.ask('RemoveAnnotation', { id: made.annotate.id });
  }

  async function administer({ seat }) {
    const { accounts } = (await seat.ask('Accounts', { filter: { search: oneOf(['soak', '员', 'sample']) } })) ?? {};
    await seat.ask('Reporters', {});
    const somebody = accounts?.nodes.find(({ isSample }) => isSample);
    if (!somebody) return;
    await seat.ask('SetAccountDisabled', { id: somebody.id, isDisabled: true });
    await seat.ask('SetAccountDisabled', { id: somebody.id, isDisabled: false });
  }
}

async function expectOneOf(seat, name, result, expected) {
  if (result !== undefined && !expected.includes(result.__typename)) seat.tally.fail(name, new Error(`${result.__typename} ${result.code ?? ''}`));
}
