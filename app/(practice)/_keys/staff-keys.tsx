"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { onAskedToFind } from "@/app/_components/find-event";
import { useTRPCClient } from "@/app/_trpc/client";
import { watchTyping } from "../_shared/typed-here";
import { useSharing } from "../_shared/use-sharing";
import { type Deed, meant } from "./keys";
import { moveBy, pressOn } from "./rows";
import { singleKeysOn } from "./single-keys";

const loadPalette = () => import("./palette");
const Palette = lazy(loadPalette);
const KeyList = lazy(() => import("./key-list"));

/** How long G waits for where to go. */
const GOING = 1_200;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      "textarea, select, input:not([type=checkbox], [type=radio], [type=button])",
    ));

type Props = {
  findsCouples: boolean;
  /** Others look at this screen too: no name of anybody else is found. */
  isShared: boolean;
};

/** The keys of the practice's pages. What they open is loaded when it is first asked for. */
export function StaffKeys({ findsCouples, isShared }: Props) {
  const page = useRouter();
  const api = useTRPCClient();
  const [shown, setShown] = useState<"palette" | "keys" | null>(null);
  const goingUntil = useRef(0);
  const isShown = shown !== null;
  const { share } = useSharing();

  useEffect(() => onAskedToFind(() => setShown("palette")), []);
  useEffect(watchTyping, []);

  useEffect(() => {
    const lock = () =>
      api.auth.signOut.mutate().finally(() => location.replace("/sign-in"));
    const deeds: Record<Deed, () => void> = {
      find: () => setShown("palette"),
      help: () => setShown("keys"),
      next: () => moveBy(1),
      previous: () => moveBy(-1),
      seen: () => pressOn("e"),
      brief: () => pressOn("b"),
      assign: () => pressOn("a"),
      view: () => pressOn("v"),
      share: () => share(true),
      unshare: () => share(false),
      today: () => page.push("/day"),
      couples: () => page.push("/couples"),
      library: () => page.push("/library"),
      people: () => page.push("/people"),
      lock,
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      // The hand is on the way to Ctrl K: what it opens is there when it arrives.
      if (event.key === "Control" || event.key === "Meta") void loadPalette();
      const { deed, isGoing } = meant(
        {
          key: event.key,
          isCommand: event.ctrlKey || event.metaKey,
          isAlt: event.altKey,
          isShift: event.shiftKey,
          isTyping: isField(event.target),
          isBelow: isShown || document.querySelector("dialog[open]") !== null,
        },
        { isGoing: Date.now() < goingUntil.current, isOn: singleKeysOn() },
      );
      goingUntil.current = isGoing ? Date.now() + GOING : 0;
      if (!deed) return;
      event.preventDefault();
      deeds[deed]();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [api, page, share, isShown]);

  const close = () => setShown(null);
  return (
    <Suspense>
      {shown === "palette" && (
        <Palette
          findsCouples={findsCouples && !isShared}
          isShared={isShared}
          onClose={close}
          onKeys={() => setShown("keys")}
        />
      )}
      {shown === "keys" && <KeyList onClose={close} />}
    </Suspense>
  );
}
