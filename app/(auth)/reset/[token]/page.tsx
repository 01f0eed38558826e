import type { Metadata } from "next";

import { getReset } from "@/server/auth/get-reset";

import { LinkIsOver } from "../../_lib/link-is-over";
import { ResetForm } from "./reset-form";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPage({
  params,
}: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const owner = await getReset(token);
  if (!owner) {
    return (
      <LinkIsOver>
        It works once, for 30 minutes. You can ask for another one.
      </LinkIsOver>
    );
  }

  return (
    <>
      <h1 className="display">New password</h1>
      <p className="mt-2">
        Every other place where you are signed in will be signed out.
      </p>
      <ResetForm token={token} email={owner.email} />
    </>
  );
}
