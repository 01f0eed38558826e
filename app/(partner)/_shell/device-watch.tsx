"use client";

import { useEffect } from "react";

import { endsFrom } from "@/app/_account/session-answer";
import { SessionClock } from "@/app/_account/session-clock";

import { callApi } from "../_api/call-api";
import { isAnythingLeft } from "../_drafts/kept-store";
import { watchDevice } from "../_drafts/watch-device";

const ends = () => endsFrom(callApi("auth.sessionEnds", undefined));
const stay = () => endsFrom(callApi("auth.staySignedIn", undefined));

type Props = {
  person: string;
  /** Where no worksheet is open, words left behind by one are sent from here. */
  delivers?: boolean;
};

/** On every page of somebody signed in: ends with the session, and leaves nothing behind. */
export function DeviceWatch({ person, delivers = true }: Props) {
  useEffect(watchDevice, []);
  useEffect(() => {
    import("../_offline/register-worker")
      .then(({ registerWorker }) => registerWorker())
      .catch(() => undefined);
  }, []);
  useEffect(() => {
    if (!delivers) return;
    const until = new AbortController();
    const deliver = async () => {
      if (!(await isAnythingLeft(person))) return;
      const { deliverKept } = await import("../_drafts/deliver-kept");
      await deliverKept(person, until.signal);
    };
    const tryTo = () => void deliver().catch(() => undefined);
    tryTo();
    window.addEventListener("online", tryTo);
    return () => {
      until.abort();
      window.removeEventListener("online", tryTo);
    };
  }, [person, delivers]);

  return (
    <div className="text-body">
      <SessionClock mark={person} ends={ends} stay={stay} />
    </div>
  );
}
