"use client";

import dynamic from "next/dynamic";

import { CrisisCard } from "@/app/_components/crisis-card";
import type { CrisisHelp } from "@/server/safety/crisis-definition";

import { waysToReach } from "../homework/[assignmentId]/_write/ways-to-reach";

/** Seldom there, and after the numbers: those never wait for it. */
const SayHow = dynamic(() => import("./say-how").then((file) => file.SayHow), {
  ssr: false,
});

type Props = { help: CrisisHelp; isTold?: boolean; onContinue: () => void };

/** The card with the numbers of one's country, and what can be said to one's therapist from it. */
export function HelpNow({ help, isTold, onContinue }: Props) {
  return (
    <CrisisCard
      {...waysToReach(help)}
      emergency={help.emergency}
      isTold={isTold}
      onContinue={onContinue}
    >
      <SayHow emergency={help.emergency} />
    </CrisisCard>
  );
}
