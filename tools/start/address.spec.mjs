import { createServer } from 'node:net';
import { readAddress, refuseBusyAddress, urlOf } from './address.mjs';

describe('the address', () => {
  test('is 127.0.0.1:3000 unless HOST and PORT say otherwise', () => {
    expect(readAddress({})).toEqual({ host: '127.0.0.1', port: 3000 });
    expect(readAddress({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  test.each(['abc', '0', '-1', '65536', '80.5'])('PORT=%s is refused in both languages', (PORT) => {
    expect(() => readAddress({ PORT })).toThrow(/不是端口号[\s\S]*is no port number/);
  });

  test.each([
    [{ host: '127.0.0.1', port: 3000 }, 'http://127.0.0.1:3000/'],
    [{ host: '0.0.0.0', port: 80 }, 'http://127.0.0.1:80/'],
    [{ host: '::1', port: 3000 }, 'http://[::1]:3000/'],
    [{ host: 'huilan.example', port: 3000 }, 'http://huilan.example:3000/'],
  ])('%j is opened as %s', (address, url) => {
    expect(urlOf(address)).toBe(url);
  });

  test('a port in use is refused with a way out', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address();
    await expect(refuseBusyAddress({ host: '127.0.0.1', port })).rejects.toThrow(`PORT=${port + 1} npm start`);
    await new Promise((resolve) => other.close(resolve));
    await expect(refuseBusyAddress({ host: '127.0.0.1', port })).resolves.toBeUndefined();
  });
});
