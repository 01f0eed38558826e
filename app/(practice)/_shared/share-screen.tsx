"use client";

import { Button } from "@/app/_components/button";
import { Kbd } from "@/app/_components/kbd";

import { useSharing } from "./use-sharing";

type Props = { isOn: boolean };

/** Hides all that is private before the screen is turned round, and brings it back afterwards. */
export function ShareScreen({ isOn }: Props) {
  const { share, isReading } = useSharing();

  return (
    <Button
      icon={isOn ? undefined : "show"}
      aria-keyshortcuts={isOn ? "Shift+S" : "s"}
      busy={isReading}
      busyLabel={isOn ? "Bringing back" : "Hiding"}
      onClick={() => share(!isOn)}
    >
      {isOn ? "Show everything again" : "Safe to show"}
      {isOn && <Kbd>Shift S</Kbd>}
    </Button>
  );
}
