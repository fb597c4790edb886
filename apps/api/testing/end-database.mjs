// After the tests of this room: stops the PostgreSQL that was started for them.
export default async function end() {
  await globalThis.huilanTestDatabase?.end();
}
