import { expect, test } from "vitest";

import { isReadableAddress } from "./readable-address";

test.each(["/", "/today", "/a%20b", "/%E2%82%AC", "/%00", "/100%25"])(
  "%s can be read",
  (path) => {
    expect(isReadableAddress(path)).toBe(true);
  },
);

test.each(["/%FF", "/homework/%E0%A4%A", "/%", "/%zz", "/a%2"])(
  "%s cannot be read",
  (path) => {
    expect(isReadableAddress(path)).toBe(false);
  },
);
