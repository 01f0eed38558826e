import { vi } from "vitest";

/** Counts what was really verified; the mock in the test file calls this one. */
export const verifications = vi.fn<(hash: string) => void>();
