import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { assemble, print } from "./print.ts";
import { readPdf } from "./read-pdf.ts";
import { writeJpeg } from "./write-jpeg.ts";

// A reader's thread starts in a quarter of a second, or in several where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

type Paper = PDFKit.PDFDocument;

/** The word that is hidden or not, between two that always show. */
function sentence(paper: Paper, colour = "black"): void {
  paper.font("Helvetica").fontSize(12).fillColor("black").text("Before", 72, 100);
  paper.fillColor(colour).text("Vermilion 497", 72, 130);
  paper.fillColor("black").text("After", 72, 160);
}

const box = [70, 127, 90, 16] as const;
const black = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC",
  "base64",
);

/** A scan of the page at 160 dots an inch, as light as paper but where it has ink, and written over. */
function scan(paper: Paper, inkAt: (x: number, y: number) => boolean, colour = "black"): void {
  const inch = 160 / 72;
  const picture = writeJpeg({
    width: 612 * inch,
    height: 200 * inch,
    brightness: (x, y) => (inkAt(x / inch, y / inch) ? 10 : 235),
  });
  paper.image(picture, 0, 0, { width: 612, height: 200 });
  sentence(paper, colour);
}

/** Whether a place lies on the box over the word. */
function isBoxed(x: number, y: number): boolean {
  return x >= box[0] && x < box[0] + box[2] && y >= box[1] && y < box[1] + box[3];
}

/** Upright strokes, as letters have. */
function isStroke(x: number): boolean {
  return x % 6 < 2;
}

const hiding: Readonly<Record<string, (paper: Paper) => void>> = {
  "a black box drawn over it": (paper) => {
    sentence(paper);
    paper.rect(...box).fill("black");
  },
  "a white patch drawn over it": (paper) => {
    sentence(paper);
    paper.rect(...box).fill("white");
  },
  "a black box drawn before it, in black": (paper) => {
    paper.rect(...box).fill("black");
    sentence(paper);
  },
  "the colour of the page": (paper) => sentence(paper, "white"),
  "a hatched box": (paper) => {
    sentence(paper);
    paper.rect(...box).fill("black");
    for (let x = 70; x < 160; x += 4)
      paper
        .moveTo(x, 127)
        .lineTo(x + 8, 143)
        .stroke("grey");
  },
  "a stroke as thick as its letters": (paper) => {
    sentence(paper);
    paper.lineWidth(16).moveTo(70, 135).lineTo(160, 135).stroke("black");
  },
  "bars that hide it together": (paper) => {
    sentence(paper);
    for (let y = 127; y < 145; y += 3.5) paper.rect(70, y, 90, 3.4).fill("black");
  },
  "a picture laid over it": (paper) => {
    sentence(paper);
    paper.image(black, box[0], box[1], { width: box[2], height: box[3] });
  },
  "a black box that a form holds and turns": (paper) => {
    sentence(paper);
    paper.save().translate(160, 143).rotate(180).rect(0, 0, 90, 16).fill("black").restore();
  },
  "black, on a scan that is black there": (paper) => scan(paper, isBoxed),
  "as light as the scan that it is written on": (paper) => scan(paper, () => false, "#ebebeb"),
  "a mark for redaction that was never carried out": (paper) => {
    sentence(paper);
    paper.annotate(...box, Object.assign({ color: "black" }, { Subtype: "Redact" }));
  },
};

const showing: Readonly<Record<string, (paper: Paper) => void>> = {
  nothing: (paper) => sentence(paper),
  "a highlight drawn before it": (paper) => {
    paper.rect(...box).fill("yellow");
    sentence(paper);
  },
  "a see-through highlight drawn over it": (paper) => {
    sentence(paper);
    paper
      .fillOpacity(0.3)
      .rect(...box)
      .fill("yellow")
      .fillOpacity(1);
  },
  "a shaded row": (paper) => {
    paper.rect(60, 120, 400, 30).fill("#cccccc");
    sentence(paper);
  },
  "a dark row that it stands on in white": (paper) => {
    paper.rect(60, 120, 400, 30).fill("#222266");
    sentence(paper, "white");
  },
  "the page's own background": (paper) => {
    paper.rect(0, 0, 612, 792).fill("#fffff0");
    sentence(paper);
  },
  "a white box drawn before it": (paper) => {
    paper.rect(...box).fill("white");
    sentence(paper);
  },
  "a frame around it": (paper) => {
    sentence(paper);
    paper
      .lineWidth(1)
      .rect(...box)
      .stroke("black");
  },
  "a line under and a line through it": (paper) => {
    sentence(paper);
    paper.lineWidth(1).moveTo(70, 142).lineTo(160, 142).stroke("black");
    paper.lineWidth(1).moveTo(70, 135).lineTo(160, 135).stroke("black");
  },
  "the edge of a box around the next line": (paper) => {
    sentence(paper);
    paper.rect(70, 138.5, 90, 16).fill("white");
  },
  "a black box beside it": (paper) => {
    sentence(paper);
    paper.rect(170, 127, 90, 16).fill("black");
  },
  "a picture behind it": (paper) => {
    paper.image(black, 0, 120, { width: 612, height: 30 });
    sentence(paper, "white");
  },
  "a scan without ink behind it": (paper) => scan(paper, () => false),
  "a scan with other letters behind it": (paper) => scan(paper, isStroke),
};

describe("text that its reader cannot see", () => {
  it.each(Object.entries(hiding))("is left out, and said to be: %s", async (_name, draw) => {
    const document = await readPdf(await print(draw));
    expect(document.text.split(/\s+/)).toEqual(["Before", "After"]);
    // As a word: the hash of the file may hold any three digits.
    expect(JSON.stringify(document)).not.toMatch(/Vermilion|(?<![\w.])497(?!\w)/);
    expect(document.notices).toEqual([
      expect.objectContaining({ code: "text-withheld", page: 1, message: expect.any(String) }),
    ]);
  });

  it("takes the rest of its number with it: half a number is another number", async () => {
    const bytes = await print((paper) => {
      paper.font("Helvetica").fontSize(12).text("Of 1,234 children", 72, 100);
      paper.rect(85, 97, 14, 16).fill("black");
    });
    const { text } = await readPdf(bytes);
    expect(text).toBe("Of children");
  });
});

describe("text that its reader sees", () => {
  it.each(Object.entries(showing))("is kept: %s", async (_name, draw) => {
    const document = await readPdf(await print(draw));
    expect(document.text.split(/\s+/)).toEqual(["Before", "Vermilion", "497", "After"]);
    expect(document.notices).toEqual([]);
  });
});

describe("a layer of words over a scan of them", () => {
  const strokes = writeJpeg({
    width: 1360,
    height: 440,
    brightness: (x) => (isStroke((x * 72) / 160) ? 10 : 235),
  });
  const words = "BT /F 12 Tf 3 Tr 72 700 Td (Vermilion 497) Tj ET";
  const picture = "612 0 0 198 0 594 cm /I Do";

  /** A page of the picture and the words, with what is said of the picture in its dictionary. */
  function layered(content: string, said = ""): Uint8Array {
    const resources = "/Font << /F 5 0 R >> /XObject << /I 6 0 R >> /ExtGState << /G 8 0 R >>";
    const image = `/Subtype /Image /Width 1360 /Height 440 /BitsPerComponent 8 /ColorSpace /DeviceGray ${said}`;
    const data = `/Filter /DCTDecode /Length ${strokes.length} >>\nstream\n${strokes.toString("latin1")}\nendstream`;
    return assemble([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << ${resources} >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      `<< /Type /XObject ${image} ${data}`,
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\nstream\n\0\nendstream",
      "<< /Type /ExtGState /ca 0.01 >>",
    ]);
  }

  it("is kept where the scan has ink", async () => {
    const { text, notices } = await readPdf(layered(`q ${picture} Q ${words}`), {
      ocrPageLimit: 0,
    });
    expect(text).toBe("Vermilion 497");
    expect(notices.filter(({ code }) => code === "text-withheld")).toEqual([]);
  });

  it.each([
    ["is masked away", layered(`q ${picture} Q ${words}`, "/SMask 7 0 R")],
    ["is clipped away", layered(`q 0 0 50 50 re W n ${picture} Q ${words}`)],
    ["is next to transparent", layered(`q /G gs ${picture} Q ${words}`)],
    ["lies under a patch", layered(`q ${picture} Q 60 690 200 30 re f ${words}`)],
    [
      "lies under another scan",
      layered(`q ${picture} Q q 300 0 0 1 60 700 cm /I Do Q 1 g 60 690 200 30 re f ${words}`),
    ],
  ])("is left out where the ink of the scan %s", async (_name, bytes) => {
    const { text, notices } = await readPdf(bytes, { ocrPageLimit: 0 });
    expect(text).not.toContain("Vermilion");
    expect(notices.some(({ code }) => code === "text-withheld")).toBe(true);
  });
});

const real = join(import.meta.dirname, "../../../shared/data/pdf");

describe.skipIf(!existsSync(real))("real filings", () => {
  const withheld: Readonly<Record<string, number>> = {
    "plumber__federal-register-2020-17221.pdf": 15,
    "xray__bad_cross_hatched_redactions.pdf": 1,
    "xray__hidden_text_on_visible_text.pdf": 1,
  };
  const names = existsSync(real) ? readdirSync(real).filter((name) => name.endsWith(".pdf")) : [];

  it.each(names)("withhold text on as many pages as hide some: %s", async (name) => {
    const { notices } = await readPdf(readFileSync(join(real, name)), { ocrPageLimit: 0 });
    const pages = notices.filter(({ code }) => code === "text-withheld");
    expect(pages.length).toBe(withheld[name] ?? 0);
  });
});
