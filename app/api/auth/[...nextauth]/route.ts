import NextAuth from "next-auth";

import { authOptions } from "@/server/auth/next-auth";
import { isOwnOrigin } from "@/server/request-origin";

type Segments = { params: Promise<{ nextauth: string[] }> };

const refused = (status: number, message: string) =>
  Response.json({ message }, { status });

async function answered(response: Response): Promise<Response> {
  response.headers.set("cache-control", "no-store");
  return response;
}

async function handle(request: Request, context: Segments, open: string[]) {
  const { nextauth } = await context.params;
  if (!open.includes(nextauth.join("/"))) {
    return refused(404, "There is nothing at this address.");
  }
  return NextAuth(authOptions())(request, context);
}

export const GET = async (request: Request, context: Segments) =>
  answered(await handle(request, context, ["csrf", "providers", "session"]));

const isForm = (headers: Headers) =>
  headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase() ===
  "application/x-www-form-urlencoded";

/** Its bodies are forms, which any site could send: only our own pages may. */
export async function POST(request: Request, context: Segments) {
  if (!isOwnOrigin(request.headers.get("origin"))) {
    return answered(refused(403, "This did not come from a page of ours."));
  }
  if (!isForm(request.headers)) {
    return answered(refused(415, "Only a form is taken here."));
  }
  return answered(await handle(request, context, ["callback/ticket"]));
}
