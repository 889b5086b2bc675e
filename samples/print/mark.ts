/** The standard fonts, which every reader has, so that nothing is embedded. */
export type Font = "Times-Roman" | "Times-Bold" | "Times-Italic" | "Helvetica";

export type Measure = (text: string, font: Font, size: number) => number;

/** One thing on the page; y is a baseline, counted down from the top edge. */
export type Mark =
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: Font;
      readonly size: number;
      readonly color?: string;
    }
  | {
      readonly kind: "rule";
      readonly x0: number;
      readonly y0: number;
      readonly x1: number;
      readonly y1: number;
      readonly width: number;
    };
