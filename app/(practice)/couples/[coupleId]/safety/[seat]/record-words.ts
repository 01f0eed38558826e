import type { Tool } from "@/server/safety/tool-rules";

const ASKED: Record<Tool, string> = {
  "check-1":
    "ASQ, about thoughts of suicide, what is in reach and reasons to live.",
  "check-2": "HARK and the personal safety check.",
  "reflection-4": "Thinking about us: staying or leaving.",
};

/** What stands behind the neutral title, for whoever treats them. */
export const askedWords = (tool: Tool): string => ASKED[tool];

const OUTCOMES = {
  finished: "Sent whole",
  told: "Broken off and sent as far as it went",
  never: "Asked never to be asked here",
} as const;

export const outcomeWords = (outcome: keyof typeof OUTCOMES): string =>
  OUTCOMES[outcome];

const ROUTES: Record<string, string> = {
  IPV_IMMINENT: "Danger now",
  IPV_POSITIVE: "Signs of violence or control",
  NEEDS_TALK: "Left unsaid: needs a talk",
  clear: "No sign in these answers",
  "acute positive": "Acute positive: thoughts right now",
  "non-acute positive": "Positive, not acute",
  negative: "Negative",
};

/** What the answers come to. A screening result is not a diagnosis. */
export const routeWords = (route: string): string => ROUTES[route] ?? route;
