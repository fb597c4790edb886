/** True when a process with this number exists, whoever owns it, and has not just died. */
export function isAlive(pid: number): boolean;
