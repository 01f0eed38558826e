import { cookies } from "next/headers";

import { SHARED } from "./shared-name";

/** Whether others look at this screen too: then pages draw only what both partners may read. */
export const isShared = async (): Promise<boolean> =>
  (await cookies()).get(SHARED)?.value === "1";
