import { encodePng } from "../../../packages/ingest/src/pdf/engine/pdfium/encode-png.ts";
import { withFile } from "../../../packages/ingest/src/pdf/engine/read-file.ts";
import { picturePage } from "../../../packages/ingest/src/pdf/ocr/picture-page.ts";
import { print } from "../../pdf/print.ts";
import { degrade, type Shades, type Wear } from "./degrade.ts";

/** Letter, upright and on its side, in points. */
const [short, long] = [612, 792];

/** A PDF of one page that is a picture of a page of another. */
export async function makeScan(bytes: Uint8Array, number: number, wear: Wear): Promise<Uint8Array> {
  const picture = await withFile(bytes, { memoryLimitMb: 1024, passwords: [] }, (pdfium, file) =>
    picturePage(pdfium, file, number),
  );
  if (picture === undefined) throw new Error(`page ${number} cannot be drawn`);
  const scan = degrade(picture, wear);
  const [width, height] = scan.width > scan.height ? [long, short] : [short, long];
  return print((paper) => paper.image(pngOf(scan), 0, 0, { width, height }), {
    size: [width, height],
  });
}

function pngOf({ width, height, shades }: Shades): Buffer {
  const pixels = new Uint8Array(4 * shades.length);
  for (const [index, shade] of shades.entries()) pixels.fill(shade, 4 * index, 4 * index + 3);
  return Buffer.from(encodePng({ width, height, pixels }));
}
