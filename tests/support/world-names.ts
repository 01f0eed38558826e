import { type ActorName, STAFF, TEAM } from "./actors";

export type IdKind =
  | "couple"
  | "partner"
  | "assignment"
  | "alert"
  | "comment"
  | "disclosure"
  | "feedback"
  | "act"
  | "scoreEntry"
  | "measurePlan"
  | "repeat"
  | "pathway"
  | "pathwayStep"
  | "programme"
  | "session"
  | "text"
  | "standing"
  | "invitation"
  | "member"
  | "place"
  | "paper"
  | "signature"
  | "idea"
  | "draw";

export type Named = Record<string, string>;

const CLIENTS: Partial<
  Record<ActorName, { partner: string; without: string[] }>
> = {
  ana: { partner: "ana", without: ["bensOwn", "bensLog"] },
  anaConfirmed: { partner: "ana", without: ["bensOwn", "bensLog"] },
  ben: {
    partner: "ben",
    without: ["anasOwn", "anasMeasure", "anasLog", "anasMessage", "takenBack"],
  },
};

/** Which ids of a kind this actor may learn to exist. To them every other id is an unknown one. */
export function known(ids: Record<IdKind, Named>) {
  return (actor: ActorName, kind: IdKind): ReadonlySet<string> => {
    const names = namesKnown(actor, kind, Object.keys(ids[kind]));
    return new Set(names.flatMap((name) => ids[kind][name] ?? []));
  };
}

function namesKnown(actor: ActorName, kind: IdKind, all: string[]): string[] {
  const but = (...names: string[]) =>
    all.filter((name) => !names.includes(name));
  const client = CLIENTS[actor];
  const isTeam = TEAM.some((one) => one === actor);
  const runs = ["owner", "admin", "frontDesk"].includes(actor);
  switch (kind) {
    case "couple":
      if (actor === "therapist") return ["own", "newcomers"];
      if (isTeam) return ["own"];
      if (actor === "colleague") return ["neighbours"];
      return runs ? but("foreign") : actor === "stranger" ? ["foreign"] : [];
    case "partner":
      if (client) return [client.partner];
      if (actor === "therapist") return but("neighbour", "foreign");
      if (isTeam) return ["ana", "ben"];
      if (actor === "colleague" || actor === "neighbour") return ["neighbour"];
      if (actor === "stranger" || actor === "strangersClient")
        return ["foreign"];
      return runs ? but("foreign") : [];
    case "assignment":
      if (client) return but("neighbours", "foreign", ...client.without);
      if (isTeam) return but("neighbours", "foreign");
      if (actor === "colleague" || actor === "neighbour") return ["neighbours"];
      if (actor === "stranger" || actor === "strangersClient")
        return ["foreign"];
      return [];
    case "standing":
      if (client) {
        return client.partner === "ana"
          ? ["anasLog", "anasMessage"]
          : ["bensLog"];
      }
      if (actor === "neighbour") return ["neighbours"];
      return actor === "strangersClient" ? ["foreign"] : [];
    case "alert":
      if (isTeam) return but("neighbours", "foreign");
      if (actor === "colleague") return ["neighbours"];
      return actor === "stranger" ? ["foreign"] : [];
    case "comment":
    case "disclosure":
    case "feedback":
    case "scoreEntry":
    case "measurePlan":
    case "repeat":
    case "pathway":
    case "pathwayStep":
    case "session":
      if (isTeam) return but("neighbours", "foreign");
      if (actor === "colleague") return ["neighbours"];
      return actor === "stranger" ? ["foreign"] : [];
    case "text":
    case "programme":
      // The practice's clinicians share them.
      if (isTeam || actor === "colleague") return ["own"];
      return actor === "stranger" ? ["foreign"] : [];
    case "act": {
      if (isTeam) return all;
      const whose = client?.partner === "ben" ? "bens" : "anas";
      return client
        ? all.filter(
            (name) => name.startsWith(whose) || /Shown|Asked/.test(name),
          )
        : [];
    }
    case "idea":
    case "draw":
      if (client || isTeam) return ["own"];
      return ["stranger", "strangersClient"].includes(actor) ? ["foreign"] : [];
    case "paper":
    case "signature":
      if (client) return all.filter((name) => name.startsWith(client.partner));
      if (isTeam) return but("neighbours", "foreign");
      if (actor === "owner" || actor === "admin") return but("foreign");
      if (actor === "colleague" || actor === "neighbour") return ["neighbours"];
      if (actor === "stranger" || actor === "strangersClient")
        return ["foreign"];
      return actor === "biller" ? ["anasFee"] : [];
    case "invitation":
      return actor === "owner" || actor === "admin" ? ["own"] : [];
    case "member":
      if (STAFF.some((one) => one === actor)) return ["own"];
      return actor === "stranger" ? ["foreign"] : [];
    case "place":
      if (client) return [client.partner];
      if (actor === "stranger") return ["foreign"];
      return actor === "therapist" ? ["therapist"] : [];
  }
}
