import { addRegion } from '../testing/test-reports.js';
import { reportFile } from '../testing/test-files.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

describe('a source document beside the official form', () => {
  let server: TestServer;
  const fileOf = { page: '', text: '' };

  const handIn = async (bytes: Uint8Array, name: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    const { reportId } = (await (await server.fetch('/api/imports', { method: 'POST', body: form })).json()) as { reportId: string };
    const { report } = await server.ask<{ report: { version: { file: { id: string } } } }>('query ($id: ID!) { report(id: $id) { version { file { id } } } }', { id: reportId });
    return report.version.file.id;
  };

  beforeAll(async () => {
    server = await startTestServer();
    await addRegion(server, '青禾县');
    const page = Buffer.from(reportFile({ agency: '青禾县水利局', year: 2024 }, 'html-plain')).toString('utf8').replace('</body>', '<script>alert(1)</script><img src="//example.com/x"></body>');
    fileOf.page = await handIn(Buffer.from(page), 'page.html');
    fileOf.text = await handIn(reportFile({ agency: '青禾县财政局', year: 2024 }), 'text.txt');
  });
  afterAll(() => server.close());

  it('a web page → its text and tables, unable to do anything', async () => {
    const answer = await server.fetch(`/api/source-view/files/${fileOf.page}`);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain('sandbox allow-same-origin;');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script');
    const shown = await answer.text();
    expect(shown).toContain('青禾县水利局');
    expect(shown).toContain('<table');
    expect(shown).not.toMatch(/<script|<img|example\.com/);
  });

  it('another type of file, or none → said so', async () => {
    expect((await server.fetch(`/api/source-view/files/${fileOf.text}`)).status).toBe(415);
    expect((await server.fetch('/api/source-view/files/999999')).status).toBe(404);
    expect((await server.fetch('/api/source-view/files/none')).status).toBe(404);
  });

  it('an empty document to draw a Word file into, under the same policy', async () => {
    const answer = await server.fetch('/api/source-view/blank');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain('<body></body>');
  });
});
