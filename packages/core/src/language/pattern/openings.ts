import { anyCharacter, type Characters, digits, known, letters } from "./characters.ts";

/** What must not stand before a match, as bits. */
export const noLetter = 1;
export const noDigit = 2;

/** One way for a match to begin: its first characters, none, one or two of them. */
export interface Opening {
  readonly guard: number;
  readonly characters: readonly Characters[];
}

/** All the ways: never fewer than there are. */
export type Openings = readonly Opening[];

/** How many characters are looked at. */
const depth = 2;

export const empty: Openings = [{ guard: 0, characters: [] }];

export function ofCharacters(characters: Characters): Openings {
  return [{ guard: 0, characters: [characters] }];
}

/** A class that must not stand before what follows: `(?<![\p{L}\p{N}])`. */
export function ofGuard(characters: Characters): Openings {
  const letter = (characters & letters) === letters ? noLetter : 0;
  const digit = (characters & digits) === digits ? noDigit : 0;
  return [{ guard: letter | digit, characters: [] }];
}

/** Each way once. */
export function distinct(ways: Openings): Openings {
  if (ways.length < 2) return ways;
  const found = new Map<string, Opening>();
  for (const one of ways)
    found.set(`${one.guard} ${one.characters.map((set) => known(set).id).join(" ")}`, one);
  return [...found.values()];
}

/** Whether two characters are known of all, so that what follows does not matter. */
export function areTold(openings: Openings): boolean {
  return openings.every(({ characters }) => characters.length === depth);
}

/** One behind the other. */
export function joined(a: Openings, b: Openings): Openings {
  return distinct(
    a.flatMap((one) =>
      one.characters.length === depth ? [one] : b.map((next) => joinedOnce(one, next)),
    ),
  );
}

function joinedOnce(a: Opening, b: Opening): Opening {
  return {
    guard: a.characters.length === 0 ? a.guard | b.guard : a.guard,
    characters: [...a.characters, ...b.characters].slice(0, depth),
  };
}

/** A character that nothing is known of stands for any. */
export function characterAt({ characters }: Opening, at: number): Characters {
  return characters[at] ?? anyCharacter;
}
