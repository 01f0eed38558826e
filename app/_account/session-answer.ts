/** When the session ends; or that it is over, or that it is not this page's. */
export type Ends = Date | "over" | "elsewhere";

/** The code of a refusal, by whichever of the two clients it came. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error) || !("data" in error)) return null;
  const { data } = error;
  return typeof data === "object" && data && "code" in data ? data.code : null;
}

/** What the server says of this page's session; throws where it says nothing. */
export async function endsFrom(
  asked: Promise<Date | string | null>,
): Promise<Ends> {
  try {
    const at = await asked;
    return at === null ? "over" : new Date(at);
  } catch (error) {
    const code = codeOf(error);
    if (code === "UNAUTHORIZED") return "over";
    if (code === "PRECONDITION_FAILED") return "elsewhere";
    throw error;
  }
}
