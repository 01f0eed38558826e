import { expect, test } from "vitest";

import { Sendings } from "./sendings";

test("the same words go under the same id until they arrived", () => {
  const sendings = new Sendings();
  const first = sendings.idOf("A");
  expect(sendings.idOf("A")).toBe(first);

  sendings.arrived();
  expect(sendings.idOf("A")).not.toBe(first);
});

test("a paragraph added after a lost answer goes under an id of its own", () => {
  const sendings = new Sendings();
  const first = sendings.idOf("A");
  const longer = sendings.idOf("A\n\nAnd more");

  expect(longer).not.toBe(first);
  expect(sendings.idOf("A\n\nAnd more")).toBe(longer);
});
