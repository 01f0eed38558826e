import { PartnerShell } from "@/app/_components/partner-shell";

import { AnyEmergency } from "./any-emergency";

const signIn = () => location.assign("/sign-in");

/** The same whoever was here, and whether or not anything waits. */
export function SignedOut() {
  return (
    <PartnerShell brand="" narrow>
      <h1 className="head">You are signed out</h1>
      <p className="lead soft mt-2">
        What you typed waits sealed and goes out when you sign in again.
      </p>
      <p className="soft mt-2 mb-6">Signing in needs a network.</p>
      <button type="button" className="btn main full" onClick={signIn}>
        Sign in
      </button>
      <AnyEmergency />
    </PartnerShell>
  );
}
