import { createSerwistRoute } from "@serwist/turbopack";

import { SHELL } from "../_lib/shell-page";
import { THIS_BUILD } from "../_lib/this-build";
import { shellFiles } from "./shell-files";

const FOLDER = ".next";

/** The service worker as one script, with the list of what it keeps. Asked for once, by the build. */
export async function buildWorker(request: Request): Promise<Response> {
  const files = shellFiles(FOLDER);
  const isWanted = (url: string) =>
    url.endsWith(".woff2") || files.has(url.slice(FOLDER.length + 1));
  const { GET } = createSerwistRoute({
    swSrc: "app/_worker/service-worker.ts",
    useNativeEsbuild: true,
    globPatterns: [
      `${FOLDER}/static/chunks/**/*.{js,css}`,
      `${FOLDER}/static/media/*-latin-wght-normal*.woff2`,
    ],
    additionalPrecacheEntries: [{ url: SHELL, revision: THIS_BUILD }],
    manifestTransforms: [
      (entries) => ({
        manifest: entries.filter(({ url }) => isWanted(url)),
        warnings: [],
      }),
    ],
    esbuildOptions: { sourcemap: false, target: "es2022" },
  });
  const params = Promise.resolve({ path: "sw.js" });
  return GET(request, { params });
}
