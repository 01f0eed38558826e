import fc from "fast-check";
import { expect, test } from "vitest";

import { moved } from "./order-rules";

const steps = ["one", "two", "three"].map((id, position) => ({ id, position }));

test.each([
  ["three", "one", ["three", "one", "two"]],
  ["one", "three", ["two", "one", "three"]],
  ["one", null, ["two", "three", "one"]],
  ["two", "two", ["one", "two", "three"]],
  ["four", "one", ["one", "two", "three"]],
  ["one", "four", ["one", "two", "three"]],
])("%s before %s", (id, before, order) => {
  expect(moved(steps, id, before)).toEqual(order);
});

test("moving never loses a step, never doubles one, and leaves the others in their order", () => {
  const placed = fc
    .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 })
    .map((ids) => ids.map((id, at) => ({ id, position: Math.floor(at / 2) })));
  fc.assert(
    fc.property(
      placed,
      fc.nat(),
      fc.option(fc.nat()),
      (steps, which, before) => {
        const id = steps[which % steps.length]?.id ?? "";
        const beforeId =
          before === null ? null : (steps[before % steps.length]?.id ?? null);
        const order = moved(steps, id, beforeId);
        expect(order.toSorted()).toEqual(steps.map((s) => s.id).toSorted());
        const rest = (ids: string[]) => ids.filter((one) => one !== id);
        expect(rest(order)).toEqual(rest(moved(steps, id, id)));
      },
    ),
  );
});
