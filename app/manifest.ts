import type { MetadataRoute } from "next";

/** What stands on a home screen: neutral on purpose, as the title and the icon of every page are. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/today",
    name: "Today",
    short_name: "Today",
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: "#f3f6f2",
    theme_color: "#f3f6f2",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      {
        src: "/icon-maskable-512.png",
        sizes: "512x512",
        type: "image/png",
        purpose: "maskable",
      },
    ],
  };
}
