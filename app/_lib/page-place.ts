import { PLACE_HEADER } from "@/server/auth/actor";

let mark: string | null = null;

/** The first one counts: a page into which another session's answer was drawn is nobody's. */
export function isDrawnFor(given: string): boolean {
  mark ??= given;
  return mark === given;
}

/** Sent with all that the page asks, so that nothing happens in another person's name or place. */
export const placeHeader = (): Record<string, string> =>
  mark === null ? {} : { [PLACE_HEADER]: mark };
