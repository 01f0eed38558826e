import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

import { handOver } from "@/app/_account/hand-over";
import { placeHeader } from "@/app/_lib/page-place";
import type { ErrorShape } from "@/server/trpc/init";
import type { AppRouter } from "@/server/trpc/root";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

type Procedure = {
  [M in keyof Inputs & string]: `${M}.${keyof Inputs[M] & string}`;
}[keyof Inputs & string];

type At<Tree, P extends string> = P extends `${infer M}.${infer V}`
  ? M extends keyof Tree
    ? V extends keyof Tree[M]
      ? Tree[M][V]
      : never
    : never
  : never;

/** As it arrives: nothing here unpacks a date, so it is text. */
type Plain<T> = T extends Date
  ? string
  : T extends object
    ? { [K in keyof T]: T[K] extends Date ? string : T[K] }
    : T;

/** What our own server said no to, in its words. */
export class Refused extends Error {
  readonly data: ErrorShape["data"];

  constructor({ message, data }: ErrorShape) {
    super(message);
    this.data = data;
  }
}

/** No answer that could be read came back; what was sent may have arrived or not. */
export class Unreachable extends Error {}

/** A page that is going away may leave no more than this behind. */
const KEEPALIVE_CHARACTERS = 20_000;

/**
 * The partner's pages speak to the API by this instead of the whole client, which would be
 * more than half of what a phone loads. It survives the page that called it.
 */
export async function callApi<P extends Procedure>(
  procedure: P,
  input: At<Inputs, P>,
): Promise<Plain<At<Outputs, P>>> {
  const body = JSON.stringify({ json: input });
  let answer: { result?: { data: { json: never } }; error?: { json: never } };
  try {
    const response = await fetch(`/api/trpc/${procedure}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...placeHeader() },
      body,
      keepalive: body.length < KEEPALIVE_CHARACTERS,
    });
    answer = await response.json();
  } catch {
    throw new Unreachable();
  }
  if (answer.result) return answer.result.data.json;
  if (!answer.error) throw new Unreachable();
  const refused = new Refused(answer.error.json);
  if (refused.data.code === "PRECONDITION_FAILED") void handOver();
  throw refused;
}
