import { callerFrom } from "@/server/auth/caller-from";
import { getSignedFile } from "@/server/consents/get-signed-file";
import { ofSignatureInput } from "@/server/consents/inputs";
import { NotFound, SignedOut } from "@/server/errors";
import { isFromOurPages } from "@/server/request-origin";

/** What somebody signed, as a file to keep. */
export async function GET(
  { headers }: Request,
  { params }: RouteContext<"/api/papers/[signatureId]">,
): Promise<Response> {
  const of = ofSignatureInput.safeParse(await params);
  if (!of.success || !isFromOurPages(headers)) return nothing(404);
  const caller = await callerFrom(headers);
  if (!caller) return nothing(401);
  try {
    const { bytes, name } = await getSignedFile(caller, of.data);
    return new Response(Uint8Array.from(bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof SignedOut) return nothing(401);
    if (error instanceof NotFound) return nothing(404);
    throw error;
  }
}

const nothing = (status: number) =>
  new Response(null, { status, headers: { "cache-control": "no-store" } });
