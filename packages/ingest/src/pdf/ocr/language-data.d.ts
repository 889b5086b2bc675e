/** The package of the language data comes without types. */
declare module "@tesseract.js-data/eng" {
  const language: { readonly code: string; readonly gzip: boolean; readonly langPath: string };
  export default language;
}
