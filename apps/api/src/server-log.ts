/** What happens while the server starts and stops. */
export type ServerEvent =
  | { readonly event: 'loadingSampleCounty'; readonly done: number; readonly total: number }
  /** The first administrator was made: the only time its one-time password is told. */
  | { readonly event: 'administrator'; readonly name: string; readonly password: string }
  | { readonly event: 'ready'; readonly url: string }
  /** A worker takes jobs from now on. */
  | { readonly event: 'working'; readonly jobsAtOnce: number }
  | { readonly event: 'stopping'; readonly signal: string };

/** The event in words for whoever watches the terminal; `null` where the program that started us has words of its own. */
function inWords(event: ServerEvent): string | null {
  if (event.event === 'loadingSampleCounty') return `  载入示例数据 ${event.done}/${event.total} 份报告  loading the sample county`;
  if (event.event === 'administrator') {
    return `\n  管理员账号 administrator: ${event.name}   一次性密码 one-time password: ${event.password}\n  只显示这一次，首次登录时必须修改。 Shown this once; to be changed at the first sign-in.\n`;
  }
  return null;
}

/**
 * Tells about an event. To the program that started us, if it listens (an IPC channel), with a line of words on standard
 * output; otherwise as one line of JSON on standard output.
 */
export function say(event: ServerEvent): void {
  if (process.send) {
    const words = inWords(event);
    if (words !== null) process.stdout.write(`${words}\n`);
    // The channel may have closed meanwhile: then nobody listens, and that is no fault.
    process.send(event, undefined, {}, () => undefined);
  } else {
    process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
  }
}
