/** Path of an installed Chromium or Chrome, or null. HUILAN_CHROMIUM names another one. */
export function findChromium(): string | null;
