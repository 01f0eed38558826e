"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import { ALWAYS_KEPT, SECRETS_POLICIES } from "@/server/couples/rules";

import { useChange } from "../_changes/use-change";

type Policy = (typeof SECRETS_POLICIES)[number]["value"];

type Props = { coupleId: string; secretsPolicy: Policy };

/** Chosen from three. Another choice changes the paper about it, and both sign that anew. */
export function SecretsPolicyForm({ coupleId, secretsPolicy }: Props) {
  const api = useTRPCClient();
  const [chosen, setChosen] = useState<Policy>(secretsPolicy);
  const change = useChange(api.couples.changeSecretsPolicy.mutate, () =>
    showToast("Changed. Both are asked to sign it anew."),
  );
  const isNew = chosen !== secretsPolicy;

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!change.busy) change.run({ coupleId, secretsPolicy: chosen });
      }}
    >
      <ChoiceCards
        legend="What holds for words said alone"
        legendHidden
        name="secretsPolicy"
        value={chosen}
        onChange={setChosen}
        choices={SECRETS_POLICIES.map(({ value, label, text }) => ({
          value,
          label,
          detail: text,
        }))}
      />
      <p className="small soft">In any case: {ALWAYS_KEPT}</p>
      {change.problem && (
        <Notice tone="alarm" icon="alert" live>
          {change.problem.message}
        </Notice>
      )}
      {isNew && (
        <Notice
          icon="info"
          action={
            <Button type="submit" busy={change.busy} busyLabel="Changing">
              Change it
            </Button>
          }
        >
          Both see it before they write something private, from now on. It opens
          nothing that was said before. Who was asked for the paper about it is
          asked to sign the new text.
        </Notice>
      )}
    </form>
  );
}
