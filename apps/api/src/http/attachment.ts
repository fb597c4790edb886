import type { Response } from 'express';

/** Makes an answer a download of this name (any characters) and media type, kept by no cache. */
export function attach(response: Response, fileName: string, type: string): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`);
  response.setHeader('Cache-Control', 'private, no-store');
}
