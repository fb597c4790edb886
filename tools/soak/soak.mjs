// npm run test:soak: half an hour of mixed work by fifty people at once, against a server and a database of its own.
// --minutes 2 for a try, --people 50, --port 3900. The exit status says whether every answer was as it should be and memory flat.
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { EmbeddedPostgresError } from '../database/embedded-postgres.mjs';
import { ensureBuilt } from '../workspace/build.mjs';
import { PlainFailure, step } from '../workspace/progress.mjs';
import { between, weighted } from './chance.mjs';
import { FEWEST_MINUTES, flatness, metricsOf } from './memory.mjs';
import { Seat } from './seat.mjs';
import { startServerOfItsOwn } from './server-of-its-own.mjs';
import { Tally } from './tally.mjs';

/** Of fifty people: as many of each role as a county has in January. */
const SHARES = { REPORTER: 0.5, SUPERVISOR: 0.3, VIEWER: 0.16, ADMINISTRATOR: 0.04 };

/** Share of the time after which caches are filled and reading threads have found their size. */
const WARM_UP = 1 / 3;

/** Milliseconds somebody looks at what came before doing something else, at least and at most. */
const THINKING = [500, 3_500];

const SAMPLED_EVERY = 10_000;
const MEBIBYTE = 2 ** 20;
const ADMINISTRATORS_PASSWORD = '长河 落日 圆 浸润试验';
const PASSWORD = '油菜 花开 七里 浸润';

/** The whole run; true when nothing was wrong. */
async function soak({ minutes, people, port }) {
  await ensureBuilt();
  const { HandIns } = await import('./hand-ins.mjs');
  const { workDays } = await import('./work-days.mjs');
  const tally = new Tally();
  const handIns = new HandIns();
  const pictures = await step('准备上传用的图片', 'drawing the pictures that are uploaded', () => handIns.drawPictures());
  const server = await step('启动数据库和服务', 'starting database and server', async () => startServerOfItsOwn(port === 0 ? await freePort() : port));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop().then(() => process.exit(1)));
  let hasDied = false;
  void server.ended.then(() => (hasDied = true));
  try {
    const county = { ...(await enrolTheCounty(server, tally)), handIns };
    const evening = new AbortController();
    const staff = await step(`${people} 人接受邀请、设密码`, `${people} people accept their invitations`, () => enrol(server, tally, county, people, evening.signal));
    const days = workDays(county);
    const samples = [];
    const began = Date.now();
    const minutesNow = () => (Date.now() - began) / 60_000;
    let isWarm = false;
    const sampling = (async () => {
      while (minutesNow() < minutes && !hasDied) {
        const memory = await tally.of('metrics', () => memoryOf(server.url));
        if (memory) samples.push({ minute: minutesNow(), ...memory });
        if (!isWarm && minutesNow() >= minutes * WARM_UP) {
          isWarm = true;
          tally.startAgain();
        }
        if (memory && samples.length % 6 === 0) tellProgress(samples.at(-1), tally);
        await wait(SAMPLED_EVERY);
      }
      evening.abort();
    })();
    const work = staff.map(async (person) => {
      await wait(between(0, THINKING[1]));
      while (minutesNow() < minutes && !hasDied) {
        await weighted(days[person.role])(person);
        await wait(between(...THINKING));
      }
    });
    await Promise.all([...work, sampling]);
    if (hasDied) tally.fail('server', new Error('it ended'));
    return report({ tally, samples, minutes, people, pictures });
  } finally {
    await server.stop();
  }
}

/** What of the sample county the people work with: its region and those agencies there are files of. */
async function enrolTheCounty(server, tally) {
  const boss = new Seat(server.url, tally);
  const { name, password } = server.administrator;
  await boss.enter('sign in', '/api/session', { name, password });
  await boss.enter('change password', '/api/session/password', { current: password, wanted: ADMINISTRATORS_PASSWORD });
  const { regions } = await boss.ask('Regions');
  const regionId = regions.find(({ isSample }) => isSample).id;
  const { agencies } = await boss.ask('AgencyChoices', { filter: { regionId }, first: 200 });
  return { boss, regionId, all: agencies.nodes };
}

/** Makes the accounts by invitation, as an administrator does, and lets everybody in. */
async function enrol(server, tally, county, people, evening) {
  county.agencies = county.all.filter(({ name }) => county.handIns.agencyNames.includes(name));
  const roles = Object.entries(SHARES).flatMap(([role, share]) => Array(Math.max(1, Math.round(people * share))).fill(role)).slice(0, people);
  const staff = roles.map((role, index) => ({ role, name: `soak-${index + 1}`, password: PASSWORD, agency: county.agencies[index % county.agencies.length] }));
  const grantOf = ({ role, agency }) => ({ role, ...(role === 'REPORTER' ? { agencyId: agency.id } : role === 'ADMINISTRATOR' ? {} : { regionId: county.regionId }) });
  const { inviteAccounts } = await county.boss.ask('InviteAccounts', { accounts: staff.map((person, index) => ({ name: person.name, displayName: `第${index + 1}员`, grants: [grantOf(person)] })) });
  for (const [index, person] of staff.entries()) {
    person.seat = new Seat(server.url, tally, evening);
    const token = inviteAccounts[index].path.split('/').at(-1);
    if (!(await person.seat.enter('accept invitation', '/api/session/invitation', { token, wanted: PASSWORD }))) throw new Error(`${person.name} did not get in`);
  }
  return staff;
}

async function memoryOf(url) {
  const metrics = metricsOf(await (await fetch(`${url}/metrics`)).text());
  return { resident: metrics.process_resident_memory_bytes / MEBIBYTE, heap: metrics.nodejs_heap_size_used_bytes / MEBIBYTE };
}

function tellProgress({ minute, resident, heap }, tally) {
  const failed = tally.failures.reduce((sum, [, times]) => sum + times, 0);
  console.log(`  ${minute.toFixed(0).padStart(3)} min  ${String(tally.answers).padStart(7)} answers  ${failed} failed  resident ${resident.toFixed(0)} MiB  heap ${heap.toFixed(0)} MiB`);
}

/** Prints what was measured; true when nothing failed and memory stayed flat, as far as that can be told. */
function report({ tally, samples, minutes, people, pictures }) {
  const milliseconds = (value) => value.toFixed(value < 10 ? 1 : 0).padStart(8);
  console.log(`\n${people} people, ${minutes} minutes, ${tally.answersASecond.toFixed(1)} answers a second after the warm-up, ${pictures} pictures\n`);
  console.log('  answers   p50 ms   p95 ms  most ms  operation');
  for (const { name, count, p50, p95, most } of tally.rows()) console.log(`${String(count).padStart(9)} ${milliseconds(p50)} ${milliseconds(p95)} ${milliseconds(most)}  ${name}`);

  const settled = samples.filter(({ minute }) => minute >= minutes * WARM_UP);
  const series = (key) => flatness(settled.map((sample) => ({ minute: sample.minute, value: sample[key] })));
  console.log('\nmemory of the server after the warm-up');
  for (const key of ['resident', 'heap']) {
    const { slope, median, growth } = series(key);
    console.log(`  ${key.padEnd(8)} median ${median.toFixed(0)} MiB, slope ${slope.toFixed(2)} MiB a minute (${(growth * 100).toFixed(1)} % in the time measured)`);
  }
  console.log(`  resident at most ${Math.max(...samples.map(({ resident }) => resident)).toFixed(0)} MiB`);
  const isJudged = minutes >= FEWEST_MINUTES;
  const isFlat = !isJudged || series('resident').isFlat;
  console.log(isJudged ? `  ${isFlat ? 'flat' : 'NOT FLAT'}` : `  not judged: a slope says nothing before ${FEWEST_MINUTES} minutes`);

  const { refusals, failures } = tally;
  const list = (counts) => counts.forEach(([words, times]) => console.log(`${String(times).padStart(9)}  ${words}`));
  if (refusals.length > 0) console.log('\nrefused in plain words because the machine was busy');
  list(refusals);
  console.log(`\n${failures.length === 0 ? 'no failure' : 'failures'}`);
  list(failures);
  return failures.length === 0 && isFlat;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function readArguments() {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, people: { type: 'string', default: '50' }, port: { type: 'string', default: '0' } } });
  const [minutes, people, port] = ['minutes', 'people', 'port'].map((name) => Number(values[name]));
  if (!(minutes > 0) || !Number.isInteger(people) || people < 1 || people > 500 || !Number.isInteger(port)) throw new PlainFailure('用法：npm run test:soak -- [--minutes 30] [--people 50] [--port 3900]', 'Usage: npm run test:soak -- [--minutes 30] [--people 50] [--port 3900]');
  return { minutes, people, port };
}

try {
  process.exitCode = (await soak(readArguments())) ? 0 : 1;
} catch (error) {
  if (!(error instanceof PlainFailure || error instanceof EmbeddedPostgresError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
