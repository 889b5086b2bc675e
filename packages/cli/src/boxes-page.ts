import type { drawBoxes, marksOf } from "@recount/ingest";

type Marks = ReturnType<typeof marksOf>;
type Drawing = Awaited<ReturnType<typeof drawBoxes>>;

/** A page of HTML that shows a drawn page, with the kind of each block where the pointer stands. */
export function boxesPage(title: string, { png, width, height }: Drawing, marks: Marks): string {
  const boxes = marks.map(({ x0, y0, x1, y1, label, colour }) => {
    const place = `x="${x0 * width - 1.5}" y="${y0 * height - 1.5}" width="${(x1 - x0) * width + 3}" height="${(y1 - y0) * height + 3}"`;
    return `<rect ${place} stroke="rgb(${colour.join()})"><title>${escaped(label)}</title></rect>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title>
<style>svg { display: block; margin: auto; max-width: 100%; box-shadow: 0 0 8px #999 } rect { fill: transparent } rect:hover { fill: #ff03 }</style>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 1.5}">
<image href="data:image/png;base64,${Buffer.from(png).toString("base64")}" width="${width}" height="${height}"/>
${boxes.join("\n")}
</svg></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
