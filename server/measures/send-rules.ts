import type { Measure } from "./definition";

/** What is behind a flag that is off, or has no items, is not sent. */
export const isOn = ({ flag, groups }: Measure): boolean =>
  (flag?.onByDefault ?? true) && groups.length > 0;
