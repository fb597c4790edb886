// Read by any Node that can read modules at all: plain syntax only, no import.

/** Ends the program with a plain sentence when this Node is too old for Huilan (package.json, engines). */
export function refuseOldNode() {
  var parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return;
  console.error('汇览需要 Node.js 20.19 或更高版本，当前是 ' + process.versions.node + '。请从 https://nodejs.org 安装新版本后再试。');
  console.error('Huilan needs Node.js 20.19 or later; this is ' + process.versions.node + '. Please install a newer one from https://nodejs.org and try again.');
  process.exit(1);
}
