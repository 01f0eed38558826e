import type { Json } from "../worksheets/condition-rules";

export type Channel = "mail" | "phone";

/** Of the three answers about a way: yes, yes but neutral, no. */
const NO = 3;

/** Whether a way may be used, as somebody said it; null where they said nothing of it. */
export type Wishes = Readonly<Record<Channel, boolean | null>>;

/**
 * What the questions of an intake about being reached come to. Every mail is neutral already, so "yes, but neutral" is
 * a yes; a device that others open is a no to mails, whatever stands beside it.
 */
export function wishesIn(answers: Readonly<Record<string, Json>>): Wishes {
  const { safe_contact: ways, shared_device: others } = answers;
  const said = (way: string): boolean | null => {
    if (typeof ways !== "object" || ways === null || Array.isArray(ways))
      return null;
    const answer = ways[way];
    return typeof answer === "number" ? answer !== NO : null;
  };
  const isShared = others === "maybe" || others === "yes";
  return { mail: isShared ? false : said("email"), phone: said("call") };
}

const CHANNELS: readonly Channel[] = ["mail", "phone"];

/** What is new of it: each is kept when it is said, and when it is said otherwise. */
export const newWishes = (before: Wishes, after: Wishes) =>
  CHANNELS.flatMap((channel) => {
    const mayBeUsed = after[channel];
    return mayBeUsed === null || mayBeUsed === before[channel]
      ? []
      : [{ channel, mayBeUsed }];
  });

/** Something was said since whoever decides looked at it. */
export const isUnread = (
  { saidAt }: { saidAt: Date },
  readUntil: Date | null,
): boolean => readUntil === null || saidAt > readUntil;

export const NOTHING_SAID: Wishes = { mail: null, phone: null };
