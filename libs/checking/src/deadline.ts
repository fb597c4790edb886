/**
 * The day by which a report is due, `YYYY-MM-DD`: 31 January after the year reported, 31 March for a region's consolidated
 * report. Source: article 49 of the Regulations (Decree 711).
 */
export function lawfulDeadline(year: number, level: 'agency' | 'region' = 'agency'): string {
  return `${year + 1}-${level === 'region' ? '03' : '01'}-31`;
}

/** Days from one date to another, both `YYYY-MM-DD`; negative when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
