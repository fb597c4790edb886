import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { CONFIGURATION, type Configuration } from '../configuration.js';

/** Headers by which a proxy says that somebody else asks. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether the sample county's accounts may be entered by one click: only while the server listens on this machine alone, and
 * only for whoever sits before it. A proxy that lets others in ends it.
 */
@Injectable()
export class SampleSignIn {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  get isPublic(): boolean {
    return this.configuration.isPublic;
  }

  isOpenTo(request: Request): boolean {
    const { host, trustedProxies } = this.configuration;
    if (!isLoopback(host) || trustedProxies !== undefined) return false;
    return isLoopback(request.socket.remoteAddress ?? '') && FORWARDED.every((header) => request.headers[header] === undefined);
  }
}

function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const address = host.replace(/^::ffff:/, '');
  return isIP(address) === 4 ? address.startsWith('127.') : address === '::1';
}
