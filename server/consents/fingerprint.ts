import { createHash } from "node:crypto";

import { type Composed, canonical } from "./value-rules";

export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** By which one text is told from every other, to the last sign. */
export const fingerprintOf = (paper: Composed): string =>
  sha256(canonical(paper));
