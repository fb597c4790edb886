import { oneTimePassword } from '../secret.js';
import { hashPassword, isPassword } from './password-hash.js';
import { weaknessOf } from './password-weakness.js';

describe('a password is refused', () => {
  test.each([
    ['short', 'PASSWORD_TOO_SHORT'],
    ['政务公开办公室', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
    ['1234567890', 'PASSWORD_WELL_KNOWN'],
    ['Password123!', 'PASSWORD_WELL_KNOWN'],
    ['P@ssw0rd2024', 'PASSWORD_WELL_KNOWN'],
    ['qwertyuiop', 'PASSWORD_WELL_KNOWN'],
    ['Admin@2026!!', 'PASSWORD_WELL_KNOWN'],
    ['19851203774', 'PASSWORD_TOO_SIMPLE'],
    ['aaaaaaaaaaaa', 'PASSWORD_TOO_SIMPLE'],
    ['bcdefghijklm', 'PASSWORD_TOO_SIMPLE'],
    ['7gh27gh27gh2', 'PASSWORD_TOO_SIMPLE'],
    ['wang-xiaoming-7', 'PASSWORD_CONTAINS_NAME'],
  ])('%s: %s', (password, code) => {
    expect(weaknessOf(password, ['Xiaoming', '王晓明'])?.code).toBe(code);
  });

  test.each(['四月的河边有三只白鹭', 'correct-horse-battery', 'kL9#mm2-Wtq'])('%s is taken', (password) => {
    expect(weaknessOf(password, ['xiaoming'])).toBeNull();
  });

  test('a one-time password would be taken as well', () => {
    for (let times = 0; times < 200; times += 1) expect(weaknessOf(oneTimePassword(), ['admin'])).toBeNull();
  });
});

test('what is stored is a salted argon2id hash that only the password opens', async () => {
  const [one, other] = await Promise.all([hashPassword('四月的河边有三只白鹭'), hashPassword('四月的河边有三只白鹭')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await isPassword('四月的河边有三只白鹭', one)).toBe(true);
  expect(await isPassword('四月的河边有两只白鹭', one)).toBe(false);
  expect(await isPassword('nobody has this password', null)).toBe(false);
});
