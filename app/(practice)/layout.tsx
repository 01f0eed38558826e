import type { Metadata } from "next";
import type { ReactNode } from "react";
import { UnsentWords } from "@/app/_account/_unsent/unsent-words";
import { SessionWarning } from "@/app/_account/session-warning";
import { StaffRail, StaffShell } from "@/app/_components/staff-shell";
import type { NavItem } from "@/app/_components/tab-links";
import { ApiProvider } from "@/app/_trpc/client";
import type { Caller, Member } from "@/server/auth/actor";
import { findSelf, requireCaller } from "@/server/auth/session";
import { canAddCouple, seesNames } from "@/server/couples/policy";
import { getNews } from "@/server/day/get-news";
import { canHaveADay } from "@/server/day/policy";
import { canUseLibrary } from "@/server/homework/policy";
import { StaffKeys } from "./_keys/staff-keys";
import { Live } from "./_live/live";
import { isShared } from "./_shared/is-shared";
import { SharedBar } from "./_shared/shared-bar";

export const metadata: Metadata = { title: "Practice" };

/** Who runs the practice and treats nobody finds the couples on their home. */
const railOf = (actor: Member, news: number): NavItem[] => [
  ...(canHaveADay(actor)
    ? [{ href: "/day", label: "Today", icon: "today", count: news } as const]
    : []),
  ...(canAddCouple(actor)
    ? [{ href: "/couples", label: "Couples", icon: "couples" } as const]
    : []),
  ...(canUseLibrary(actor)
    ? [{ href: "/library", label: "Library", icon: "library" } as const]
    : []),
  ...(seesNames(actor)
    ? [{ href: "/practice", label: "Practice", icon: "home" } as const]
    : []),
  ...(actor.roles.includes("biller")
    ? [{ href: "/fees", label: "Fees", icon: "text" } as const]
    : []),
  // On a narrow screen the practice's own page leads there.
  { href: "/people", label: "People", icon: "person", later: seesNames(actor) },
];

const SETTINGS: NavItem = {
  href: "/settings",
  label: "Settings",
  icon: "settings",
};

const newsFor = async (caller: Caller): Promise<number> =>
  (await getNews(caller)) ?? 0;

/** How much of it is new is nobody's business while others look at this screen. */
async function OwnRail() {
  const caller = await requireCaller();
  // Asked at once with the rest; whoever is no member here waits for none of it.
  const counting = newsFor(caller).catch(() => 0);
  const [self, shared] = await Promise.all([findSelf(), isShared()]);
  if (self?.actor.kind !== "member") return null;
  const news = await counting;
  const { actor, practice, places } = self;

  return (
    <StaffRail
      place={practice.name}
      switchTo={places.length > 1 ? "/settings#practices" : undefined}
      items={railOf(actor, shared ? 0 : news)}
      later={[SETTINGS]}
      person={{ name: actor.name, href: "/settings" }}
    />
  );
}

/** While the screen is shown to others it says so. */
async function OwnSharedBar() {
  return (await isShared()) ? <SharedBar /> : null;
}

/** For the person this page was drawn for, and nobody else. */
async function OwnWarning() {
  const self = await findSelf();
  return self && <SessionWarning mark={self.mark} />;
}

/** What the keyboard can do here, and for whoever treats couples what comes in meanwhile. */
async function OwnKeys() {
  const [self, shared] = await Promise.all([findSelf(), isShared()]);
  if (self?.actor.kind !== "member") return null;
  const hasADay = canHaveADay(self.actor);
  return (
    <>
      <StaffKeys findsCouples={hasADay} isShared={shared} />
      {hasADay && <Live />}
    </>
  );
}

/**
 * The frame alone: every page and every verb asks for itself who is there. It waits for
 * nothing, so that its rail and the page are read together.
 */
export default function PracticeLayout({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <StaffShell rail={<OwnRail />}>
        <OwnSharedBar />
        <UnsentWords />
        {children}
        <OwnWarning />
        <OwnKeys />
      </StaffShell>
    </ApiProvider>
  );
}
