import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { homeOf } from "@/server/auth/home-rules";
import { findSelf } from "@/server/auth/session";
import { env } from "@/server/env";

import { LeaveNote } from "../_lib/leave-note";
import { ForgetWords } from "./forget-words";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

/** Of what was being written, by what the page before could say. */
function wordsAfter(ended: string | string[]): string {
  if (ended === "kept") return "What you wrote is kept for you.";
  return ended === "unkept"
    ? "What you had not sent could not be kept in this browser."
    : "";
}

export default async function SignInPage({
  searchParams,
}: PageProps<"/sign-in">) {
  const { ended } = await searchParams;
  const self = await findSelf();
  if (self) redirect(homeOf(self.actor));

  return (
    <>
      <ForgetWords />
      <h1 className="display">Sign in</h1>
      {ended !== undefined && (
        <div className="mt-4">
          <Notice icon="clock" live>
            You were signed out after a quiet while. {wordsAfter(ended)}
          </Notice>
        </div>
      )}
      <SignInForm demo={env.HOLDFAST_DEMO === "1"}>
        <div className="row flex-wrap justify-between">
          <LinkButton kind="text" href="/forgot" className="-ml-2.5">
            Forgotten password
          </LinkButton>
          <LinkButton kind="text" href="/sign-up" className="-mr-2.5">
            New practice
          </LinkButton>
        </div>
        <LeaveNote />
      </SignInForm>
    </>
  );
}
