import { expect, test } from "vitest";

import { contentFile } from "@/tests/support/content-file";

import { mayLieOnDevice } from "./device-rules";

test("what is said under seal lies on no device, whatever else is asked beside it", () => {
  const sealed = contentFile("W26-staying-or-leaving");
  const own = contentFile("W40-session-prep");

  expect(mayLieOnDevice(own)).toBe(true);
  expect(mayLieOnDevice(sealed)).toBe(false);
  expect(mayLieOnDevice({ parts: [...own.parts, ...sealed.parts] })).toBe(
    false,
  );
});
