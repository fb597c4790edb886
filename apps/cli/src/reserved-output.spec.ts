import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { lineWriter } from './line-writer.js';
import { reserveOutput } from './reserved-output.js';

test('standard output has our lines and nothing else, whatever a library prints', async () => {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const library = new Console(output, errors);
  const write = lineWriter(reserveOutput(output, errors));
  library.log('## Unsupported record');
  await write({ file: '年报.xls' });
  output.write('Missing Info for XLS Record\n');
  await write({ file: '年报.doc' });
  expect(String(output.read())).toBe('{"file":"年报.xls"}\n{"file":"年报.doc"}\n');
  expect(String(errors.read())).toBe('## Unsupported record\nMissing Info for XLS Record\n');
});

test('a slow reader of our lines is waited for', async () => {
  const output = new PassThrough({ highWaterMark: 1 });
  let written = false;
  const waiting = lineWriter(reserveOutput(output, new PassThrough()))({ file: '年报.txt' }).then(() => (written = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(written).toBe(false);
  output.resume();
  await waiting;
});
