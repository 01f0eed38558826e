export const dynamic = "force-static";

/** Answered by the build: what makes the worker is loaded there alone. */
export async function GET(request: Request): Promise<Response> {
  const { buildWorker } = await import("@/app/_worker/build-worker");
  return buildWorker(request);
}
