"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";

import { setPageCookie } from "@/app/_lib/page-cookie";

/** The server reads this name too: what a page reads by itself puts off no idle end. */
const UNATTENDED = "holdfast-unattended";
/** Several changes in a row are one reading. */
const TOGETHER = 400;
/** After this long without a stream the page may have missed something. */
const FRESH = 3_000;

const mark = (seconds: number) => setPageCookie(UNATTENDED, "1", seconds);

/** Keeps this page as it is on the server, while somebody can see it. */
export function Live() {
  const page = useRouter();
  const [isReading, startReading] = useTransition();
  const [news, setNews] = useState(0);

  useEffect(() => {
    if (!isReading) mark(0);
  }, [isReading]);

  useEffect(() => {
    let stream: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** A stream ends with its session, also where a confirmed password has put another in its place. */
    let hasEnded = false;

    const readAgain = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        mark(10);
        setNews((count) => count + 1);
        startReading(() => page.refresh());
      }, TOGETHER);
    };
    const listen = () => {
      stream?.close();
      stream = null;
      if (document.visibilityState !== "visible") return;
      const asked = new EventSource("/api/live");
      stream = asked;
      asked.onopen = () => {
        hasEnded = false;
        if (performance.now() > FRESH) readAgain();
      };
      asked.onerror = () => {
        const isRefused = asked.readyState === EventSource.CLOSED;
        if (hasEnded && isRefused) location.replace("/sign-in?ended");
      };
      asked.onmessage = readAgain;
      asked.addEventListener("end", () => {
        hasEnded = true;
        listen();
      });
    };
    listen();
    document.addEventListener("visibilitychange", listen);
    return () => {
      document.removeEventListener("visibilitychange", listen);
      clearTimeout(timer);
      stream?.close();
    };
  }, [page]);

  return (
    <p className="vh" role="status">
      {news > 0 && <span key={news}>This page is up to date.</span>}
    </p>
  );
}
