import { defineConfig, devices } from "@playwright/test";

import { findChromium } from "./dev/chromium.mjs";

// Every worker reads this file; only the first looks for a browser.
process.env.HOLDFAST_TEST_CHROMIUM ??= findChromium(import.meta.dirname) ?? "";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-server.ts",
  fullyParallel: true,
  forbidOnly: true,
  // A second try where nobody watches; what needed one is listed as flaky, to be mended.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results",
  use: {
    baseURL: process.env.HOLDFAST_TEST_URL,
    // It stands between a page and what a test puts in the network's place; what is about it allows it.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env.HOLDFAST_TEST_CHROMIUM || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    {
      name: "laptop",
      testIgnore: "**/*.phone.spec.ts",
      use: { ...devices["Desktop Chrome"] },
    },
    {
      name: "phone",
      testMatch: "**/*.phone.spec.ts",
      use: { ...devices["Pixel 7"] },
    },
  ],
});
