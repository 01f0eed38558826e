import { ACTORS, type ActorName } from "./actors";
import { routes } from "./pages";
import type { World } from "./world";

/** Whose next page is fetched as well, as a page that stands open does it. */
export const AS_DATA: ReadonlySet<ActorName> = new Set(
  process.env.HOLDFAST_LONG ? ACTORS : ["ana", "therapist"],
);

/** In the short form homework stands under its own couple, and one of each kind under the others. */
export function isEnough(
  address: string,
  { ids }: World,
  unknown: string,
): boolean {
  const [, of] = /^\/couples\/([^/]+)\/homework\//.exec(address) ?? [];
  if (process.env.HOLDFAST_LONG || !of || of === ids.couple.own) return true;
  const { ready, foreign } = ids.assignment;
  return [ready, foreign, unknown].some(
    (id) => id !== undefined && address.includes(id),
  );
}

/** A partner is led home from every page of the staff: in the short form it is enough to see that once. */
export const toCompare = process.env.HOLDFAST_LONG
  ? routes
  : routes.filter(
      (route) => !/^\/(couples|library)\/.+\/|^\/settings\//.test(route),
    );
