import { startHoldfast } from "./started-holdfast";

/** One Holdfast with the demo practices for all browser tests; HOLDFAST_TEST_URL names one that already runs. */
export default async function setup() {
  if (process.env.HOLDFAST_TEST_URL) return;
  const holdfast = await startHoldfast({ env: { HOLDFAST_DEMO: "1" } });
  process.env.HOLDFAST_TEST_URL = holdfast.url;
  process.env.HOLDFAST_TEST_DATA = holdfast.dataDir;
  return async () => {
    await holdfast.stop();
  };
}
