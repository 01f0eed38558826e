"use client";

import { useCallback } from "react";

import { useTRPCClient } from "@/app/_trpc/client";

import { endsFrom } from "./session-answer";
import { SessionClock } from "./session-clock";

/** For pages under `ApiProvider`. */
export function SessionWarning({ mark }: { mark: string }) {
  const { auth } = useTRPCClient();
  const ends = useCallback(() => endsFrom(auth.sessionEnds.query()), [auth]);
  const stay = useCallback(() => endsFrom(auth.staySignedIn.mutate()), [auth]);

  return <SessionClock mark={mark} ends={ends} stay={stay} />;
}
