/** More words than a language has use for in one run; a worker that reads for months must not keep them all. */
const most = 20_000;

/** The function with a memory: what it was asked once it does not work out again. Forgets all when full. */
export function remember<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = ask(word);
    if (answers.size >= most) answers.clear();
    answers.set(word, answer);
    return answer;
  };
}
