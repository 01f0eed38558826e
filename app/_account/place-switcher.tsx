"use client";

import { useMutation } from "@tanstack/react-query";

import { Button } from "@/app/_components/button";
import { Chip } from "@/app/_components/chip";
import { Notice } from "@/app/_components/notice";
import { problemOf } from "@/app/_lib/problem-of";
import { passTurn } from "@/app/_lib/turns";
import { useTRPC } from "@/app/_trpc/client";
import type { Place } from "@/server/auth/get-self";

/** Everywhere this person belongs. Nothing of one place is ever seen in another. */
export function PlaceSwitcher({ places }: { places: readonly Place[] }) {
  const trpc = useTRPC();
  const change = useMutation(
    trpc.auth.switchPlace.mutationOptions({
      onSuccess: () => {
        passTurn("came");
        location.replace("/");
      },
    }),
  );
  const problem = problemOf(change.error);
  const busy = change.isPending || change.isSuccess;

  return (
    <div className="grid gap-3">
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
      <ul className="grid gap-2">
        {places.map(({ id, kind, practiceName, here }) => (
          <li key={id} className="row">
            <span className="grow">
              {practiceName}
              <span className="soft">
                {kind === "partner" ? ", for yourself" : ", on the staff"}
              </span>
            </span>
            {here ? (
              <Chip tone="kelp" icon="check">
                You are here
              </Chip>
            ) : (
              <Button
                busy={busy && change.variables?.placeId === id}
                busyLabel="Switching"
                onClick={() => change.mutate({ placeId: id })}
              >
                Switch<span className="vh"> to {practiceName}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
