import { documentOf, linesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';

const part = (headers: string, body: string) => `--=_b\r\n${headers}\r\n\r\n${body}\r\n`;
const mht = (...parts: string[]) => Buffer.from(`From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=_b"\r\n\r\n${parts.join('')}--=_b--\r\n`, 'latin1');
const page = '<html><body><p>一、总体情况</p><table><tr><td>甲</td><td>1</td></tr></table></body></html>';
const quoted = Array.from(Buffer.from(page)).map((byte) => (byte < 0x80 && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('').replace('<table', '=\r\n<table');

describe('pages saved as one file', () => {
  it('quoted-printable and base64 → the page', async () => {
    for (const body of [
      part('Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable', quoted),
      part('Content-Type: text/html\r\nContent-Transfer-Encoding: base64', Buffer.from(`<meta charset="utf-8">${page}`).toString('base64')),
    ]) {
      const document = documentOf(await openSource(mht(body, part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'AAAA'))));
      expect(document.fileType).toBe('mht');
      expect(linesOf(document)).toEqual(['一、总体情况', '[table]']);
    }
  });

  it('the first page only a frame → the next one', async () => {
    const frame = part('Content-Type: text/html', '<html><frameset></frameset></html>');
    const document = documentOf(await openSource(mht(frame, part('Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable', quoted))));
    expect(linesOf(document)).toEqual(['一、总体情况', '[table]']);
  });

  it('cut off → refused', async () => {
    const whole = mht(part('Content-Type: text/html', page));
    expect(await openSource(whole.subarray(0, whole.length - 40))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });
});
