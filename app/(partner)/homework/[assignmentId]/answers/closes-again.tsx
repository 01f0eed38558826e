"use client";

import { useEffect } from "react";

const OPEN_FOR = 5 * 60_000;

/** After the five minutes of the password the page itself asks again. */
export function ClosesAgain() {
  useEffect(() => {
    const timer = setTimeout(() => location.reload(), OPEN_FOR);
    return () => clearTimeout(timer);
  }, []);

  return null;
}
