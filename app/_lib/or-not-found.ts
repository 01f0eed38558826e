import { notFound, redirect } from "next/navigation";

import { NotFound, SignedOut } from "@/server/errors";

/** What is not there, or not yours to know of, is the same page; a session that just ended leads to signing in. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof SignedOut) redirect("/sign-in");
    throw error;
  }
}
