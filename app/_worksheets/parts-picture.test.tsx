import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { openedView, theBlock } from "@/tests/support/shipped";
import { Parts } from "./parts-picture";

const part = (name: string, protects: string) => ({
  name,
  role: "manager",
  protects,
});
const block = theBlock(
  openedView("parts-in-conflict", {
    a: { parts: [part("The judge", "our plans")] },
    b: { parts: [part("The wall", "my breath")] },
  }),
  "parts",
);

const drawn = (written?: unknown) =>
  renderToStaticMarkup(<Parts block={block} written={written} />);

/** What stands in the page for whoever does not see the picture. */
const inWords = (html: string) =>
  html.replace(/<div class="parts".*?(?=<h3)/s, "").replaceAll(/<[^>]+>/g, "");

test("before anybody wrote a line the parts stand there, and no line", () => {
  const html = drawn();

  expect(html).not.toContain("loop-wire");
  expect(inWords(html)).not.toContain("meets");
  expect(inWords(html)).toMatch(
    /Part by part.*The judge.*our plans.*The wall/s,
  );
});

test("a line is solid at one and dashed at the other, and said in words with both names", () => {
  const html = drawn([
    { a: "judge", b: "The wall", [block.lines.about]: "We go silent" },
  ]);

  expect(html.match(/loop-wire a"/g)).toHaveLength(1);
  expect(html.match(/loop-wire b"/g)).toHaveLength(1);
  expect(inWords(html)).toContain("Ana’s The judge meets");
  expect(inWords(html)).toContain("Ben’s The wall");
  expect(inWords(html)).toContain("We go silent");
});
