import { pngOf } from '../picture/png.js';
import type { Briefing, BriefingFigureEntry } from './briefing.js';

/** The briefing as a Word document. What writes it is fetched only now. Throws where a drawing cannot be made a picture. */
export async function writeBriefing(briefing: Briefing, header: string): Promise<Blob> {
  const { briefingDocument } = await import('@huilan/office-files/briefing');
  const entries = await Promise.all(
    briefing.entries.map(async (entry) =>
      entry.kind === 'words' ? { kind: entry.kind, text: entry.text } : { kind: entry.kind, caption: entry.caption, subtitle: entry.subtitle, notes: entry.notes, picture: await pictureOf(entry), table: entry.table },
    ),
  );
  return briefingDocument({ title: briefing.title, header, entries });
}

async function pictureOf({ drawing }: BriefingFigureEntry) {
  const picture = await pngOf(drawing);
  if (!picture) throw new Error('a drawing is too large for a picture');
  return { png: new Uint8Array(await picture.arrayBuffer()), width: drawing.width, height: drawing.height };
}
