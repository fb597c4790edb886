import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningServer } from './running-server.js';

describe('the server the command line talks to', () => {
  let data: string;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'huilan-data-'));
    process.env.HUILAN_DATA = data;
  });

  afterEach(() => {
    rmSync(data, { recursive: true });
    delete process.env.HUILAN_DATA;
    delete process.env.HUILAN_URL;
  });

  test('is the one the start command noted in the data folder', () => {
    writeFileSync(join(data, 'running.json'), JSON.stringify({ url: 'http://127.0.0.1:3456/' }));
    expect(runningServer()).toBe('http://127.0.0.1:3456/');
  });

  test('is the usual one where nothing, or nothing sensible, is noted', () => {
    expect(runningServer()).toBe('http://127.0.0.1:3000/');
    writeFileSync(join(data, 'running.json'), '{"start":');
    expect(runningServer()).toBe('http://127.0.0.1:3000/');
  });

  test('is HUILAN_URL whatever was noted', () => {
    writeFileSync(join(data, 'running.json'), JSON.stringify({ url: 'http://127.0.0.1:3456/' }));
    process.env.HUILAN_URL = 'http://huilan.example/';
    expect(runningServer()).toBe('http://huilan.example/');
  });
});
