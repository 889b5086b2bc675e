import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { print } from "./print.ts";
import { readPdf } from "./read-pdf.ts";

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
  "a picture laid over it": (paper) => {
    sentence(paper);
    paper.image(black, box[0], box[1], { width: box[2], height: box[3] });
  },
  "a black box that a form holds and turns": (paper) => {
    sentence(paper);
    paper.save().translate(160, 143).rotate(180).rect(0, 0, 90, 16).fill("black").restore();
  },
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
  "a black box beside it": (paper) => {
    sentence(paper);
    paper.rect(170, 127, 90, 16).fill("black");
  },
  "a picture behind it": (paper) => {
    paper.image(black, 0, 120, { width: 612, height: 30 });
    sentence(paper, "white");
  },
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
