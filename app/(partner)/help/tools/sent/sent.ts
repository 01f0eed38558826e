import type { callApi } from "../../../_api/call-api";

/** As it arrives after the password. */
export type Sent = Awaited<ReturnType<typeof callApi<"safety.ownScreens">>>;
