/** What stands in every mail that reminds, whatever it is about; the subject is that of any other notice. */
export const REMINDER_MAIL = {
  subject: "You have something new in Holdfast",
  words: "Sign in to see it.",
  small:
    "For fewer of these mails, or none: sign in, open Me, then Reminders by e-mail.",
};
