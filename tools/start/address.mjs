// The address Huilan is served on: is it free, and how is it written.
import { createServer } from 'node:net';
import { PlainFailure } from '../workspace/progress.mjs';

/** HOST and PORT of the environment. */
export function readAddress(environment) {
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainFailure(`PORT=${environment.PORT} 不是端口号，应为 1 至 65535 的整数。`, `PORT=${environment.PORT} is no port number (1 to 65535).`);
  }
  return { host: environment.HOST || '127.0.0.1', port };
}

/** The address to type into a browser on this machine. */
export function urlOf({ host, port }) {
  const anywhere = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
  const name = anywhere[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `http://${name}:${port}/`;
}

/** Throws a PlainFailure when the address cannot be listened on. */
export async function refuseBusyAddress({ host, port }) {
  const error = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
  if (!error) return;
  switch (error.code) {
    case 'EADDRINUSE':
      throw new PlainFailure(`端口 ${port} 已被别的程序占用。请关闭那个程序，或换一个端口：PORT=${port + 1} npm start`, `Port ${port} is in use by another program. Close that one, or choose another port: PORT=${port + 1} npm start`);
    case 'EACCES':
      throw new PlainFailure(`没有权限使用端口 ${port}（1024 以下通常只有管理员可用）。请换一个端口：PORT=3000 npm start`, `Not allowed to use port ${port} (below 1024 usually only administrators may). Choose another: PORT=3000 npm start`);
    default:
      throw new PlainFailure(`无法在 HOST=${host} 上提供服务（${error.code}）。HOST 应是本机的地址，如 127.0.0.1 或 0.0.0.0。`, `Cannot serve on HOST=${host} (${error.code}). HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.`);
  }
}
