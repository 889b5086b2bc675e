import { encodePng } from "../../../packages/ingest/src/pdf/engine/pdfium/encode-png.ts";
import { renderPage } from "../../../packages/ingest/src/pdf/engine/pdfium/render-page.ts";
import { frameOf } from "../../../packages/ingest/src/pdf/engine/pdfium/transform.ts";
import { withFile } from "../../../packages/ingest/src/pdf/engine/read-file.ts";
import type { Shades } from "../../../packages/ingest/src/pdf/ocr/shades.ts";
import { print } from "../../pdf/print.ts";
import { degrade, drawnAt, type Wear } from "./degrade.ts";

/** Letter, upright and on its side, in points. */
const [short, long] = [612, 792];

/** A PDF of one page that is a picture of a page of another. */
export async function makeScan(bytes: Uint8Array, number: number, wear: Wear): Promise<Uint8Array> {
  const page = await drawPage(bytes, number);
  const scan = degrade(page, wear);
  const [width, height] = scan.width > scan.height ? [long, short] : [short, long];
  return print((paper) => paper.image(pngOf(scan), 0, 0, { width, height }), {
    size: [width, height],
  });
}

async function drawPage(bytes: Uint8Array, number: number): Promise<Shades> {
  const drawn = await withFile(bytes, { memoryLimitMb: 1024, passwords: [] }, (pdfium, file) => {
    const page = pdfium.call.FPDF_LoadPage(file, number - 1);
    const frame = frameOf(pdfium, page);
    const width = Math.round((frame.width * drawnAt) / 72);
    const height = Math.round((frame.height * drawnAt) / 72);
    const options = { width, height, background: 0xff_ffff, annotations: true };
    const { pixels } = renderPage(pdfium, page, options);
    pdfium.call.FPDF_ClosePage(page);
    // Nothing on these pages has a colour.
    return { width, height, shades: pixels.filter((_, index) => index % 4 === 1) };
  });
  if (drawn === undefined) throw new Error(`page ${number} cannot be drawn`);
  return drawn;
}

function pngOf({ width, height, shades }: Shades): Buffer {
  const pixels = new Uint8Array(4 * shades.length);
  for (const [index, shade] of shades.entries()) pixels.fill(shade, 4 * index, 4 * index + 3);
  return Buffer.from(encodePng({ width, height, pixels }));
}
