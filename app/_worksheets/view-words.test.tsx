import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { Difference } from "./view-words";

const block = {
  kind: "difference" as const,
  key: "differences",
  ifReleased: false,
  title: "You may want to ask about",
  question: "What would you like to understand better?",
};
const count = (items: { subject: string; text: string }[]) =>
  renderToStaticMarkup(<Difference block={{ ...block, items }} />).split(
    block.question,
  ).length - 1;

test("where nothing differs the neutral question still stands", () => {
  expect(count([])).toBe(1);
});

test("each difference is asked about once", () => {
  expect(count([{ subject: "Emotional", text: "Ana says a lot." }])).toBe(1);
});
