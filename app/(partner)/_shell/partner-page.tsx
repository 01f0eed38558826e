import type { Route } from "next";
import type { ReactNode } from "react";

import { PartnerShell } from "@/app/_components/partner-shell";
import { SafetyFooter } from "@/app/_components/safety-footer";
import type { NavItem } from "@/app/_components/tab-links";
import { getCrisisHelp } from "@/server/safety/get-crisis-help";

import { DeviceWatch } from "./device-watch";

const TABS: NavItem[] = [
  { href: "/today", label: "Today", icon: "home" },
  { href: "/opened", label: "Opened", icon: "opened" },
  { href: "/me", label: "Me", icon: "person" },
];

type Props<T extends string> = {
  self: { mark: string; practice: { name: string; country: string } };
  back?: { href: Route<T>; label: string };
  current?: Route;
  wide?: boolean;
  /** Left out where one thing is to be decided. */
  tabs?: boolean;
  /** Where something is written that this page itself keeps and sends. */
  writes?: boolean;
  children: ReactNode;
};

export function PartnerPage<T extends string>({
  self,
  tabs = true,
  writes = false,
  children,
  ...shell
}: Props<T>) {
  const { emergency } = getCrisisHelp(self.practice.country);

  return (
    <>
      <PartnerShell
        brand={self.practice.name}
        tabs={tabs ? TABS : undefined}
        {...shell}
      >
        {children}
        <SafetyFooter href="/help" emergency={emergency} />
      </PartnerShell>
      <DeviceWatch person={self.mark} delivers={!writes} />
    </>
  );
}
