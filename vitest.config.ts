import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const HOURS = 4 * 3_600_000;

export default defineConfig({
  resolve: {
    alias: { "server-only": path("./dev/server-only.ts"), "@": path(".") },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{server,app,content,dev,emails}/**/*.test.{ts,tsx}"],
          // Whoever reads all that is shipped first waits for it, on a busy machine for long.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/{integration,security,faults}/**/*.test.ts"],
          globalSetup: "tests/support/global-setup.ts",
          setupFiles: "tests/support/worker-database.ts",
          testTimeout: process.env.HOLDFAST_LONG ? HOURS : 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "start",
          include: ["tests/start/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
