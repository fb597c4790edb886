/**
 * A page as a web archive (.mht, RFC 2557), as browsers and Word save one: MIME parts, the page in Base64. The boundary is fixed,
 * so that the same page gives the same bytes; Base64 cannot contain it.
 */
export function webArchive(page: string, title: string): string {
  const boundary = '----=_NextPart_000_0000_HUILAN';
  const encoded = Buffer.from(page, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    'From: <Saved by a browser>',
    `Subject: =?utf-8?B?${Buffer.from(title, 'utf8').toString('base64')}?=`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"`,
    '',
    'This is a multi-part message in MIME format.',
    '',
    `--${boundary}`,
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://www.example.gov.cn/report.html',
    '',
    encoded,
    '',
    `--${boundary}`,
    'Content-Type: text/css; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: http://www.example.gov.cn/style.css',
    '',
    'td {border:1px solid =23000}',
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
