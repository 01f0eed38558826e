import type { getSafetyCare } from "@/server/safety/get-safety-care";

export type SafetyCare = Awaited<ReturnType<typeof getSafetyCare>>;
