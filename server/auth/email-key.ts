/** Under which sign-ins are found: how an address was typed makes no difference. */
export const emailKey = (email: string) =>
  email.trim().normalize("NFKC").toLowerCase();
