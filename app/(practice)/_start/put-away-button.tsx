"use client";

import { useRouter } from "next/navigation";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";

import { putAway } from "./put-away";

type Props = { practiceId: string; to: "/couples" | "/practice" };

export function PutAwayButton({ practiceId, to }: Props) {
  const page = useRouter();

  return (
    <Button
      kind="text"
      onClick={() => {
        putAway(practiceId);
        showToast("Put away. You find the list again in Settings.");
        page.push(to);
        page.refresh();
      }}
    >
      Put this list away
    </Button>
  );
}
