import { expect, test } from "vitest";

import { getCrisisHelp } from "./get-crisis-help";
import { listCrisisHelp } from "./list-crisis-help";

test("a country has its own emergency number, any other the one for everywhere", () => {
  expect(getCrisisHelp("GB").emergency).toBe("999");
  expect(getCrisisHelp("FJ").country).toBe("other");
});

test("in a crisis there is always somebody to reach", () => {
  for (const { country, groups } of listCrisisHelp()) {
    const lines = groups
      .filter(({ kind }) => kind === "crisis")
      .flatMap((group) => group.lines);
    const reached = lines.some(({ call, text, chat, web }) =>
      [call, text, chat, web].some(Boolean),
    );
    expect(reached, country).toBe(true);
  }
});

test("countries stand by name, what holds elsewhere last", () => {
  const names = listCrisisHelp().map(({ name }) => name);

  expect(names[0]).toBe("Australia");
  expect(names.at(-1)).toBe("Other countries");
});
