import { randomUUID } from "node:crypto";

/** What every answer carries, files included. What depends on the request is set in proxy.ts. */
const headers = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": [
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "xr-spatial-tracking",
  ]
    .map((feature) => `${feature}=()`)
    .join(", "),
};

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Types are judged by `npm run check`; a slip in a test must not keep Holdfast from starting.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pino",
    "postgres",
    "pg-boss",
    "@react-pdf/renderer",
    // Only the build asks for these: they make the service worker.
    "@serwist/turbopack",
    "esbuild",
  ],
  env: { HOLDFAST_BUILD: randomUUID() },
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    },
    {
      // All but the public front page.
      source: "/:path+",
      headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }],
    },
  ],
};

export default config;
