import { type Kept, saveEverything } from "./before-session-ends";

/** What is typed is kept on this device in far less; a bad line is not waited for. */
const LONGEST = 1_000;

const shortly = <T>(work: Promise<T>): Promise<T | null> =>
  Promise.race([
    work,
    new Promise<null>((go) => setTimeout(() => go(null), LONGEST)),
  ]);

/** The sign-in page says no more of the words than is known here. */
function endedWith(kept: Kept): string {
  if (kept === null) return "/sign-in?ended";
  return kept ? "/sign-in?ended=kept" : "/sign-in?ended=unkept";
}

let isGoing = false;

type Way = {
  /** After a quiet while, which the sign-in page then says. */
  ended?: boolean;
  /** Ends a session that may still live, so that signing in does not lead back into it. */
  endsSession?: boolean;
};

/** This page is nobody's any more: out of sight at once, gone when what was typed is kept. */
export async function handOver({
  ended = false,
  endsSession = false,
}: Way = {}): Promise<void> {
  if (isGoing) return;
  isGoing = true;
  document.documentElement.hidden = true;
  const kept = await shortly(saveEverything());
  if (endsSession) {
    const end = fetch("/api/leave", { method: "POST", keepalive: true });
    await shortly(end.catch(() => undefined));
  }
  location.replace(ended ? endedWith(kept) : "/sign-in");
}

/** Out of sight while the browser keeps a page for the way back, until it is known whose it is. */
export function hideOnTheWayBack(look: () => Promise<void>): () => void {
  const onHide = (event: PageTransitionEvent) => {
    if (event.persisted) document.documentElement.hidden = true;
  };
  const onShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    void look().finally(() => {
      document.documentElement.hidden = isGoing;
    });
  };
  window.addEventListener("pagehide", onHide);
  window.addEventListener("pageshow", onShow);
  return () => {
    window.removeEventListener("pagehide", onHide);
    window.removeEventListener("pageshow", onShow);
  };
}
