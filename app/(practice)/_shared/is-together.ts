import { cookies } from "next/headers";

import { TOGETHER } from "./shared-name";
import { togetherName } from "./together-name";

/** Whether both agreed to look at this one on the shared screen. */
export const isTogether = async (
  coupleId: string,
  slug: string,
): Promise<boolean> =>
  (await cookies()).get(TOGETHER)?.value === togetherName(coupleId, slug);
