import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { Message } from "./message";

const shown = (text: string) =>
  renderToStaticMarkup(
    <Message
      message={{
        id: "3f6f0a52-6a1e-4f0f-9a2e-0f5d4c3b2a19",
        at: "2026-11-21T14:05:09.000Z",
        to: ["ana@harbor.example"],
        subject: "Your link to Holdfast",
        text,
      }}
    />,
  );

test("a mail is shown in its own words, its link ready to follow", () => {
  const html = shown(
    "Your link to Holdfast\n\nThis link sets up your own sign-in.\n\nOpen the link http://localhost:3000/invitation/abc",
  );

  expect(html).toContain("ana@harbor.example");
  expect(html).toContain("2026-11-21 14:05 UTC");
  expect(html).toContain("This link sets up your own sign-in.");
  expect(html).toContain(
    '<a href="http://localhost:3000/invitation/abc">Open the link</a>',
  );
  expect(html.match(/Your link to Holdfast/g)).toHaveLength(1);
});

test("nothing in a mail becomes markup or is loaded from anywhere", () => {
  const html = shown('<img src="https://elsewhere.example/x.png"> & more');

  expect(html).not.toMatch(/<img|<script|<a |style=/);
  expect(html).toContain("&lt;img");
});
