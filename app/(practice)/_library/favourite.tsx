"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";

import { Icon } from "@/app/_components/icon";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

type Props = { slug: string; title: string; isFavourite: boolean };

/** Shown at once; where it could not be kept it falls back and says so. */
export function Favourite({ slug, title, isFavourite }: Props) {
  const api = useTRPCClient();
  const page = useRouter();
  const [, begin] = useTransition();
  const [isOn, setOn] = useOptimistic(isFavourite);

  const turn = () =>
    begin(async () => {
      setOn(!isOn);
      try {
        await api.library.setFavourite.mutate({ slug, isFavourite: !isOn });
        page.refresh();
      } catch {
        showToast("That could not be kept. Try again in a moment.");
      }
    });

  return (
    <button
      type="button"
      className="star"
      aria-pressed={isOn}
      aria-label={`Favourite: ${title}`}
      onClick={turn}
    >
      <Icon name="star" size={20} />
    </button>
  );
}
