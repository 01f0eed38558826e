const SHORTEST_PASSWORD = 10;

export const TOO_SHORT =
  "Use at least 10 characters. A few words in a row work well.";
export const IS_ADDRESS = "Choose a password that is not your e-mail address.";
/** Also what somebody hears who picks the password of another sign-in at the same address. */
export const IS_GUESSED =
  "This password is on lists that others try first. Choose another.";

const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

const plainLetters = (text: string) =>
  text.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);

/** "Dragon2024!" is "dragon" with what everybody adds to it. */
const stem = (text: string) =>
  text.replace(/^[^\p{L}]+/u, "").replace(/[^\p{L}]+$/u, "");

/** "abcabcabcabc", "aaaaaaaaaa": little to remember, little to guess. */
const isRepeated = (text: string) => /^(.{1,4})\1+.?.?.?$/su.test(text);

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "01234567890123456789",
];

const isRow = (text: string) =>
  ROWS.some(
    (row) => row.includes(text) || [...row].reverse().join("").includes(text),
  );

function isGuessed(password: string, common: ReadonlySet<string>): boolean {
  const lower = password.toLowerCase();
  const letters = plainLetters(lower);
  return (
    isRepeated(lower) ||
    isRow(lower) ||
    [lower, stem(lower), letters, stem(letters)].some((one) => common.has(one))
  );
}

/** Why this cannot be a password, in a sentence; null when it can. */
export function passwordProblem(
  password: string,
  email: string,
  common: ReadonlySet<string>,
): string | null {
  const typed = password.normalize("NFKC");
  const [name = "", domain = ""] = email.toLowerCase().split("@");
  if ([...typed].length < SHORTEST_PASSWORD) return TOO_SHORT;
  const lower = typed.toLowerCase();
  if ([email.toLowerCase(), name, domain, name + domain].includes(lower)) {
    return IS_ADDRESS;
  }
  return isGuessed(typed, common) ? IS_GUESSED : null;
}
