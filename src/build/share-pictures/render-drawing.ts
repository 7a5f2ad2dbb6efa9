import { renderAsync } from '@resvg/resvg-js';
import { WIDTH, type Drawing } from './drawing.ts';
import { encodeStrip, type PngStrip } from './png-strip.ts';

/** Draws and encodes a drawing, off the main thread. */
export async function renderDrawing({ svg, height, fontFiles, colours }: Drawing): Promise<PngStrip> {
  // Only fonts of ours, so that every machine draws the same.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Noto Sans' } });
  return encodeStrip(image.pixels, { width: WIDTH, height }, colours);
}
