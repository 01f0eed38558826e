import type { Metadata } from "next";
import type { ReactNode } from "react";

import { PartnerShell } from "@/app/_components/partner-shell";
import { ApiProvider } from "@/app/_trpc/client";

export const metadata: Metadata = { title: "Sign in" };

/** Before anybody is signed in no practice is named, and Leave is in its place. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <PartnerShell brand="Holdfast" narrow>
        {children}
      </PartnerShell>
    </ApiProvider>
  );
}
