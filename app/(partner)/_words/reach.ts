const digits = (number: string) => number.replaceAll(/[^\d+]/g, "");

export const telOf = (number: string) => `tel:${digits(number)}`;

/** Some phones fill in the word, others leave it to be typed; the page says it as well. */
export const smsOf = ({ to, say }: { to: string; say?: string }) =>
  say
    ? `sms:${digits(to)}?body=${encodeURIComponent(say)}`
    : `sms:${digits(to)}`;
