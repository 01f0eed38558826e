const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

const addressIn = (text) => /<([^<>]+)>$/.exec(text)?.[1] ?? text;

/** Why Resend would refuse this, in its words; undefined when it would take it. */
export function problemIn(letter) {
  if (letter === null || typeof letter !== "object") return "Invalid JSON.";
  if (typeof letter.from !== "string" || !ADDRESS.test(addressIn(letter.from)))
    return "Invalid `from` field.";
  const to = [letter.to].flat();
  const isAddress = (one) => typeof one === "string" && ADDRESS.test(one);
  if (to.length === 0 || to.length > 50 || !to.every(isAddress))
    return "Invalid `to` field.";
  if (typeof letter.subject !== "string" || letter.subject === "")
    return "Missing `subject` field.";
  if (typeof letter.html !== "string" && typeof letter.text !== "string")
    return "Missing `html` or `text` field.";
  return undefined;
}
