/** What would tell a stranger, or the other of a couple, what the mail is about. */
const TELLING =
  /\b(partners?|couples?|spouses?|husbands?|wi(fe|ves)|boyfriends?|girlfriends?|marriages?|marital|married|relationships?|therap\w*|counsel\w*|clinic\w*|treatments?|patients?|clients?|sessions?|appointments?|work\s?sheets?|home\s?work|questionnaires?|exercises?|measures?|answers?|reveals?|intima\w*|sex\w*|love\w*|attachment|feelings?|waiting|reminders?)\b/iu;
const LINK =
  /https?:|www\.|@|\b[\w-]+\.(com|org|net|info|app|health|example)\b/i;
const NUMBER = /\p{N}/u;

type Known = {
  /** Of the people the practice sees, as they are written. */
  names: readonly string[];
  /** Of what it gives. */
  titles: readonly string[];
};

const lowered = (text: string) => text.toLocaleLowerCase("en");
const escaped = (text: string) =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** As a word of its own, and written as the name is: "Will" is one, "will" is not. */
const holdsName = (words: string, name: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}])${escaped(name)}(?![\\p{L}\\p{M}])`, "u").test(
    words,
  );

/** Why a sentence cannot stand in a mail that others may read, and how to mend it; null when it can. */
export function wordsProblem(
  words: string,
  { names, titles }: Known,
): string | null {
  const telling = TELLING.exec(words)?.[0];
  if (telling) {
    return `Leave out “${telling}”: others may read this mail, and it would tell them what it is about.`;
  }
  if (LINK.test(words)) {
    return "Leave out links and addresses: the mail has one button, to sign in.";
  }
  if (NUMBER.test(words)) {
    return "Leave out numbers: others may read this mail, and a number tells something.";
  }
  const name = names
    .flatMap((full) => [full, ...full.split(/\s+/)])
    .find((one) => one.length > 1 && holdsName(words, one));
  if (name) {
    return `Leave out “${name}”: somebody you see has this name.`;
  }
  const title = titles.find((one) => lowered(words).includes(lowered(one)));
  return title
    ? `Leave out “${title}”: it is the name of something you give.`
    : null;
}
