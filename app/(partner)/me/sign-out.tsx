"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { passTurn } from "@/app/_lib/turns";

import { callApi } from "../_api/call-api";
import { whatIsKept, wipeKept } from "../_drafts/kept-store";

/** Leaves nothing that opens on the phone; what was never sent is named before it is sealed up. */
export function SignOut() {
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState<"sealed" | "loose" | null>(null);

  async function signOut() {
    setAsks(null);
    setBusy(true);
    await wipeKept().catch(() => undefined);
    await callApi("auth.signOut", undefined).then(
      () => passTurn("left"),
      () => undefined,
    );
    location.replace("/sign-in");
  }

  async function begin() {
    const kept = await whatIsKept().catch(() => "nothing" as const);
    if (kept === "nothing") await signOut();
    else setAsks(kept);
  }

  return (
    <>
      <Button
        block
        icon="leave"
        busy={busy}
        busyLabel="Signing out"
        onClick={() => void begin()}
      >
        Sign out
      </Button>
      <Dialog
        open={asks !== null}
        onClose={() => setAsks(null)}
        title="Some words are only on this phone"
        actions={
          <>
            <Button kind="text" onClick={() => setAsks(null)}>
              Stay
            </Button>
            <Button
              kind={asks === "loose" ? "danger" : "main"}
              onClick={() => void signOut()}
            >
              {asks === "loose" ? "Sign out and lose them" : "Sign out"}
            </Button>
          </>
        }
      >
        <p>
          {asks === "loose"
            ? "They could not be sent yet, and not be sealed for later either. If you sign out now they are lost. Stay until there is a connection."
            : "They could not be sent yet. If you sign out now they stay on this phone, sealed: nobody can read them here. They go out the next time you sign in on this phone."}
        </p>
      </Dialog>
    </>
  );
}
