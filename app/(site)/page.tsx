import "./hero.css";
import "./site.css";

import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { homeOf } from "@/server/auth/home-rules";
import { findSelf } from "@/server/auth/session";
import { env } from "@/server/env";

import { ForCouples } from "./_front/for-couples";
import { ForPractices } from "./_front/for-practices";
import { FrontFoot } from "./_front/front-foot";
import { FrontHead } from "./_front/front-head";
import { Hero } from "./_front/hero";
import { RunIt } from "./_front/run-it";
import { Safety } from "./_front/safety";
import { WhoReads } from "./_front/who-reads";

/** The one page that search engines may keep. Its title names no topic: a partner may come by here. */
export const metadata: Metadata = {
  title: "Holdfast",
  description:
    "Practice software for therapists who work with couples: each partner writes alone, the therapist reads both sides, and nothing opens between them until it is time.",
  robots: { index: true, follow: true },
};

/** Reads nothing from the database unless somebody is signed in: they are led home. */
export default async function FrontPage() {
  const self = await findSelf();
  if (self) redirect(homeOf(self.actor));
  const isDemo = env.HOLDFAST_DEMO === "1";

  return (
    <div className="front">
      <a className="skip" href="#main">
        Go to the page
      </a>
      <FrontHead />
      <main id="main">
        <Hero isDemo={isDemo} />
        <WhoReads />
        <ForPractices />
        <ForCouples />
        <Safety />
        <RunIt />
      </main>
      <FrontFoot />
    </div>
  );
}
