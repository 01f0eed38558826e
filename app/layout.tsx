import "@fontsource-variable/hanken-grotesk/wght.css";
import "@fontsource-variable/newsreader/wght.css";
import "./globals.css";
// Also what an error page carries along: named here, it is fetched once and not beside every page.
import "./_components/quick-exit";

import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";

import { FontPreload } from "./_components/font-preload";
import { themeFrom } from "./_components/theme";
import { CarryOut } from "./_early/carry-out";
import { EarlyScript } from "./_early/early-script";

/** Neutral on purpose: a tab, a bookmark or a history entry names no topic. */
export const metadata: Metadata = {
  title: "Today",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f3f6f2" },
    { media: "(prefers-color-scheme: dark)", color: "#101a19" },
  ],
};

export default async function RootLayout({
  children,
}: {
  children: ReactNode;
}) {
  const theme = themeFrom((await cookies()).get("theme")?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;

  return (
    <html lang="en" data-theme={theme}>
      <head>
        <EarlyScript nonce={nonce} />
        <FontPreload />
      </head>
      <body>
        {children}
        <CarryOut />
      </body>
    </html>
  );
}
