import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFiumModule } from "@hyzyla/pdfium";

/** The functions of PDFium that are called, by their names in its C headers. */
const names = [
  "FPDF_InitLibrary",
  "FPDF_LoadMemDocument",
  "FPDF_CloseDocument",
  "FPDF_GetLastError",
  "FPDF_GetMetaText",
  "FPDF_GetPageCount",
  "FPDF_LoadPage",
  "FPDF_ClosePage",
  "FPDF_GetPageBoundingBox",
  "FPDFPage_GetRotation",
  "FPDFPage_GetAnnotCount",
  "FPDFPage_GetAnnot",
  "FPDFPage_CloseAnnot",
  "FPDFAnnot_GetSubtype",
  "FPDFAnnot_GetRect",
  "FPDFPage_CountObjects",
  "FPDFPage_GetObject",
  "FPDFFormObj_CountObjects",
  "FPDFFormObj_GetObject",
  "FPDFPageObj_GetType",
  "FPDFPageObj_GetMatrix",
  "FPDFPageObj_GetBounds",
  "FPDFPageObj_GetFillColor",
  "FPDFPageObj_SetIsActive",
  "FPDFPageObj_HasTransparency",
  "FPDFPageObj_CountMarks",
  "FPDFPageObj_GetClipPath",
  "FPDFClipPath_CountPaths",
  "FPDFImageObj_GetImageFilterCount",
  "FPDFImageObj_GetImageFilter",
  "FPDFImageObj_GetImageDataRaw",
  "FPDFImageObj_GetImageMetadata",
  "FPDFPageObj_GetStrokeWidth",
  "FPDFPath_GetDrawMode",
  "FPDFPath_CountSegments",
  "FPDFPath_GetPathSegment",
  "FPDFPathSegment_GetPoint",
  "FPDFPathSegment_GetType",
  "FPDFPathSegment_GetClose",
  "FPDFText_LoadPage",
  "FPDFText_ClosePage",
  "FPDFText_CountChars",
  "FPDFText_GetUnicode",
  "FPDFText_IsHyphen",
  "FPDFText_IsGenerated",
  "FPDFText_GetTextObject",
  "FPDFText_GetFontSize",
  "FPDFText_GetMatrix",
  "FPDFText_GetLooseCharBox",
  "FPDFText_GetCharOrigin",
  "FPDFTextObj_GetFont",
  "FPDFTextObj_GetTextRenderMode",
  "FPDFFont_GetBaseFontName",
  "FPDFBitmap_CreateEx",
  "FPDFBitmap_FillRect",
  "FPDFBitmap_Destroy",
  "FPDF_RenderPageBitmap",
  "FPDF_CreateNewDocument",
  "FPDFPage_New",
  "FPDFPage_InsertObject",
  "FPDFPageObj_CreateNewRect",
  "FPDFPageObj_NewTextObj",
  "FPDFPageObj_SetFillColor",
  "FPDFPageObj_SetStrokeColor",
  "FPDFPageObj_SetStrokeWidth",
  "FPDFPageObj_Transform",
  "FPDFPath_SetDrawMode",
  "FPDFText_SetText",
  "malloc",
  "free",
] as const;

export type Native = (...numbers: number[]) => number;
export type Natives = Readonly<Record<(typeof names)[number], Native>>;

/** An instance of PDFium: its functions and the memory that they share with us. */
export interface Pdfium {
  readonly call: Natives;
  /** A view of the memory as it is now; growth makes older views void. */
  readonly view: () => DataView;
  readonly bytes: () => Uint8Array;
  /** Some room for what functions hand back through pointers. */
  readonly scratch: number;
  readonly scratchSize: number;
  /** Whether it asked for more memory than it may have. */
  readonly wasRefusedMemory: () => boolean;
}

const scratchSize = 1_024;

/** Starts PDFium with a bound on its memory. What runs in it cannot reach beyond that memory. */
export async function loadPdfium(memoryLimitMb: number): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm");
  const compiled = new WebAssembly.Module(readFileSync(path));
  let refused = false;
  let exported: WebAssembly.Exports = {};
  await PDFiumModule({
    instantiateWasm: (imports, done) => {
      const limited = limitMemory(imports, memoryLimitMb, () => {
        refused = true;
      });
      const instance = new WebAssembly.Instance(compiled, limited);
      exported = instance.exports;
      done(instance);
      return exported;
    },
  });
  const call = nativesOf(exported);
  const { memory } = exported;
  if (!isMemory(memory)) throw new Error("PDFium shares no memory");
  call.FPDF_InitLibrary();
  let view = new DataView(memory.buffer);
  return {
    call,
    view: () => {
      if (view.buffer !== memory.buffer) view = new DataView(memory.buffer);
      return view;
    },
    bytes: () => new Uint8Array(memory.buffer),
    scratch: call.malloc(scratchSize),
    scratchSize,
    wasRefusedMemory: () => refused,
  };
}

/** The engine's own check knows of two gigabytes only. */
function limitMemory(
  imports: WebAssembly.Imports,
  memoryLimitMb: number,
  onRefusal: () => void,
): WebAssembly.Imports {
  const resize = imports.env?.emscripten_resize_heap;
  if (!isNative(resize)) throw new Error("PDFium asks for memory in a way that is not known");
  const limited: Native = (wanted = 0) => {
    if (wanted >>> 0 <= memoryLimitMb * 2 ** 20) return resize(wanted);
    onRefusal();
    return 0;
  };
  return { ...imports, env: { ...imports.env, emscripten_resize_heap: limited } };
}

function nativesOf(exported: WebAssembly.Exports): Natives {
  const natives: unknown = Object.fromEntries(names.map((name) => [name, exported[name]]));
  if (!isNatives(natives)) throw new Error("this PDFium lacks functions that are called");
  return natives;
}

function isNatives(value: unknown): value is Natives {
  return (
    typeof value === "object" &&
    value !== null &&
    names.every((name) => isNative(Reflect.get(value, name)))
  );
}

function isNative(value: unknown): value is Native {
  return typeof value === "function";
}

function isMemory(value: unknown): value is WebAssembly.Memory {
  return value instanceof WebAssembly.Memory;
}
