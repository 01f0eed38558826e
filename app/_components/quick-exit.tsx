"use client";

import { useEffect } from "react";
import { leave } from "./leave";
import { LeaveIcon } from "./leave-icon";
import { watchShift } from "./watch-shift";

type Props = {
  /** Receives a POST that ends the session. */
  endSession?: string;
  to?: string;
};

/** A plain link until the page is alive, so that it leads away from the first moment on. */
export function QuickExit({
  endSession = "/api/leave",
  to = "https://www.weather.gov/",
}: Props) {
  useEffect(() => watchShift(() => leave(endSession, to)), [endSession, to]);
  // A page kept by the browser for the way back must not come alive again.
  useEffect(() => {
    const reload = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload();
    };
    window.addEventListener("pageshow", reload);
    return () => window.removeEventListener("pageshow", reload);
  }, []);

  return (
    <a
      className="leave end"
      href={to}
      rel="noreferrer"
      aria-label="Leave this site now"
      aria-keyshortcuts="Shift Shift Shift"
      onClick={(event) => {
        event.preventDefault();
        leave(endSession, to);
      }}
    >
      <LeaveIcon />
      Leave
    </a>
  );
}
