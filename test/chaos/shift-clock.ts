// Loaded before anything else: this process's clock goes wrong by so many milliseconds.
const shift = Number(process.env.CHAOS_CLOCK_MS ?? 0);
const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, words: [], made) =>
    Reflect.construct(target, words.length === 0 ? [RealDate.now() + shift] : words, made),
  apply: () => new RealDate(RealDate.now() + shift).toString(),
  get: (target, name) =>
    name === "now" ? () => RealDate.now() + shift : Reflect.get(target, name),
});
