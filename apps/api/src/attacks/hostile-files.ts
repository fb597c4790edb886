import { strToU8, zipSync } from 'fflate';

/** A document type that would read a file of the server, ask an address, and swell to a billion laughs. */
function documentType(root: string, canary: string): string {
  return (
    `<!DOCTYPE ${root} [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "${canary}"><!ENTITY % remote SYSTEM "${canary}">%remote;` +
    `<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${'bcdefghi'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`).join('')}]>`
  );
}

const TYPES = strToU8(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
);

const REFERENCES = '&file;&net;&i;';

/** XML of every container we read, each with entities from elsewhere; `canary` is an address that nobody must ask for. */
export function filesWithForeignEntities(canary: string): Record<string, Uint8Array> {
  const xml = (root: string, body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${documentType(root.split(' ')[0] as string, canary)}<${root}>${body}${REFERENCES}</${root.split(' ')[0]}>`);
  const relations = (target: string) => strToU8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`);
  return {
    'entities.docx': zipSync({ '[Content_Types].xml': TYPES, '_rels/.rels': relations('word/document.xml'), 'word/document.xml': xml('w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"', '<w:body><w:p><w:r><w:t>政府信息公开工作年度报告</w:t></w:r></w:p></w:body>') }),
    'entities.xlsx': zipSync({ '[Content_Types].xml': TYPES, '_rels/.rels': relations('xl/workbook.xml'), 'xl/workbook.xml': xml('workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', '<sheets/>') }),
    'entities.odt': zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': xml('office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"', '<office:body/>') }),
    'entities.ofd': zipSync({ 'OFD.xml': xml('ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"', '<ofd:DocBody/>') }),
    'entities.html': xml('html', '<body>政府信息公开工作年度报告</body>'),
    'entities.mht': strToU8(`MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${new TextDecoder().decode(xml('html', '<body>年度报告</body>'))}`),
    'entities.svg': xml('svg xmlns="http://www.w3.org/2000/svg"', '<script>alert(1)</script>'),
  };
}

const ZEROS = 100 * 1024 * 1024;

/** Archives and documents that swell: a layer of zeros, archives in archives, a document part of zeros. Made when they are needed. */
export const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  'bomb.zip': () => swelling({ '年报.txt': new Uint8Array(ZEROS) }),
  'nested.zip': () => {
    const layer = swelling({ '年报.txt': new Uint8Array(ZEROS) });
    return zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.zip`, layer])), { level: 0 });
  },
  'bomb.docx': () => swelling({ '[Content_Types].xml': TYPES, 'word/document.xml': new Uint8Array(ZEROS) }),
  'bomb.xlsx': () => swelling({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': new Uint8Array(ZEROS) }),
  'bomb.ofd': () => swelling({ 'OFD.xml': new Uint8Array(ZEROS) }),
};

const swelling = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { level: 1 });

/** Names that would lead out of a folder, or mean something to a shell, a database or a page. */
export const HOSTILE_NAMES = [
  '../../../../etc/passwd', '..\\..\\windows\\system32\\年报.txt', '/etc/cron.d/年报', 'C:\\年报.txt', '%2e%2e%2f%2e%2e%2f年报.txt', '....//....//年报.txt', '年报\u0000.txt',
  'CON.txt', '$(touch hacked).txt', '`id`.txt', "年报'; DROP TABLE report; --.txt", '<img src=x onerror=alert(1)>.txt', '=cmd|\' /C calc\'!A0.txt', '@SUM(1+1).txt', '+1.txt', '\u202Etxt.exe', 'あ'.repeat(400),
] as const;

/** What breaks statements and questions that were put together by hand. */
export const INJECTIONS = [
  "'", "''", "1' OR '1'='1", "1; DROP TABLE report; --", "1) UNION SELECT password_hash FROM account --", '1" OR "1"="1', "\\'; DELETE FROM account; --", '$1', '${7*7}', '%27', '%', '_',
  '{ __schema { types { name } } }', '") { id } } #', '\u0000', '\uD800', '../../etc/passwd', '-1', '99999999999999999999', 'NaN', '1e308', 'null', '<script>alert(1)</script>',
] as const;
