import { SECRETS_POLICIES } from "@/server/couples/rules";
import type {
  DisclosureState,
  SecretsPolicy,
} from "@/server/disclosures/disclosure-rules";
import type { Disclosure } from "@/server/disclosures/listed";

import { alertHeadline } from "./alert-words";
import { type Clock, dueOf } from "./when";

type Told = Pick<Disclosure, "names" | "seat">;

const first = (name: string) => name.split(" ")[0] ?? name;

export const whoTold = ({ names, seat }: Told): string => first(names[seat]);
export const theOther = ({ names, seat }: Told): string =>
  first(names[seat === "a" ? "b" : "a"]);

/** What it is about, without a word of what was said. */
export function disclosureHeadline(
  one: Told & Pick<Disclosure, "code" | "source" | "label">,
): string {
  const name = whoTold(one);
  if (one.code === "SECRET") {
    return `${name} said something that ${theOther(one)} does not know`;
  }
  if (one.code) return alertHeadline(one.code, name);
  if (one.source === "told") return `${name} told you alone`;
  if (one.source === "afterwards") return `${name} said something alone`;
  if (one.source === "act") return `${name} wrote to you beside a small act`;
  return `${name}: ${one.label ?? "something only you read"}`;
}

/** Where it was said, in the words that stand on the way there. */
export function whereSaid({
  source,
  title,
}: Pick<Disclosure, "source" | "title">): string {
  if (source === "screen") return "a personal tool";
  if (source === "act") return "the small acts";
  return source === "told" ? "a talk alone" : (title ?? "a worksheet");
}

/** The page on which it is read; null where it was said aloud. */
export function sourceHref(
  one: Pick<Disclosure, "coupleId" | "source" | "assignmentId" | "seat">,
) {
  const { coupleId, source, assignmentId, seat } = one;
  const page = `/couples/${coupleId}/homework/${assignmentId}` as const;
  switch (source) {
    case "part":
      return page;
    case "afterwards":
      return `${page}#afterwards` as const;
    case "act":
      return `/couples/${coupleId}/acts` as const;
    case "screen":
      return `/couples/${coupleId}/safety/${seat}` as const;
    case "told":
      return null;
  }
}

type Stands = { state: DisclosureState; dueOn: string | null };

/** Where it stands, in a few words. */
export function stateWords(
  { state, dueOn }: Stands,
  name: string,
  clock: Clock,
): string {
  switch (state) {
    case "new":
      return "New";
    case "discussed":
      return `Discussed with ${name}`;
    case "to_share": {
      if (dueOn === null) return "To be shared";
      const { words, isLate } = dueOf(dueOn, clock);
      return isLate
        ? `To be shared, ${words}`
        : `To be shared by ${words.replace(/^due /, "")}`;
    }
    case "shared":
      return `Shared by ${name}`;
    case "stays_private":
      return "Stays private";
    case "off":
      return "Taken off the list";
  }
}

export const policyLabel = (policy: SecretsPolicy): string =>
  SECRETS_POLICIES.find(({ value }) => value === policy)?.label ?? "";

export const policyText = (policy: SecretsPolicy): string =>
  SECRETS_POLICIES.find(({ value }) => value === policy)?.text ?? "";

/** What was promised, as it bears on the next step (clinical.md, Appendix A.3). */
export function nextStepWords({
  policy,
  isAlwaysKept,
  ...told
}: Told & Pick<Disclosure, "policy" | "isAlwaysKept">): string {
  const name = whoTold(told);
  if (isAlwaysKept) {
    return `About safety or health: never passed on without ${name}’s clear permission, unless the law requires it.`;
  }
  switch (policy) {
    case "no_secrets":
      return `Not kept from ${theOther(told)} for long: first help ${name} to find a way to say it. If that is not possible, the couples work may end, without telling the reasons.`;
    case "limited":
      return `By your judgment, and nothing is shared before you have spoken with ${name}.`;
    case "confidential_individual":
      return `It stays between you unless ${name} says otherwise. You may still decide that joint work cannot go on.`;
  }
}

/** What has to be ticked before a day is set. */
export const firstWords = (
  comesFirst: "permission" | "talk",
  name: string,
): string =>
  comesFirst === "permission"
    ? `${name} clearly agreed that this is shared`
    : `I have spoken with ${name} about sharing this`;
