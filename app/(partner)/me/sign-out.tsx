"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { passTurn } from "@/app/_lib/turns";

import { callApi } from "../_api/call-api";
import { hasKept, wipeKept } from "../_drafts/kept-store";

/** Leaves nothing that opens on the phone; what was never sent is named before it is sealed up. */
export function SignOut() {
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);

  async function signOut() {
    setAsks(false);
    setBusy(true);
    await wipeKept().catch(() => undefined);
    await callApi("auth.signOut", undefined).then(
      () => passTurn("left"),
      () => undefined,
    );
    location.replace("/sign-in");
  }

  async function begin() {
    if (await hasKept().catch(() => false)) setAsks(true);
    else await signOut();
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
        open={asks}
        onClose={() => setAsks(false)}
        title="Some words are only on this phone"
        actions={
          <>
            <Button kind="text" onClick={() => setAsks(false)}>
              Stay
            </Button>
            <Button kind="main" onClick={() => void signOut()}>
              Sign out
            </Button>
          </>
        }
      >
        <p>
          They could not be sent yet. If you sign out now they stay on this
          phone, sealed: nobody can read them here. They go out the next time
          you sign in on this phone.
        </p>
      </Dialog>
    </>
  );
}
