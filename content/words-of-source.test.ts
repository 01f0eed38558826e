import { expect, test } from "vitest";

import { checkWords } from "./check-words";
import { wordsOfSource } from "./words-of-source";

test("what is drawn is read in one breath, and addresses and classes are not read", () => {
  const source = `
    import x from "Not Read At All";
    export const Page = ({ name }) => (
      <p className="Grid Gap Four">
        Write to <b>{name}</b> when you are ready.{" "}
        {name ? "You may also wait here." : null}
        <Field label="What should they know?" />
      </p>
    );
    const words = (n) => \`You have \${n} left to do.\`;
    const kind = "not-prose at all";`;
  expect(wordsOfSource(source, true)).toEqual([
    "Write to it when you are ready. it",
    "You may also wait here.",
    "What should they know?",
    "You have it left to do.",
  ]);
});

test("all that partners meet in pages and mails reads at grade 8 or below", () => {
  const { isSound, lines } = checkWords();
  expect(lines.filter((line) => !line.startsWith("ok"))).toEqual([
    expect.stringMatching(/^(\d+) of \1 places/),
  ]);
  expect(isSound).toBe(true);
  expect(lines.some((line) => line.startsWith("ok  emails"))).toBe(true);
});
