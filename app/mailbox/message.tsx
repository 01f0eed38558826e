import type { MailboxMessage } from "@/server/outbox/list-mailbox";

/** Our mails end the paragraph with their link; nothing else in one is ours to make a link of. */
const LINK = /^(.*?)\s*(https?:\/\/\S+)$/;

/** The plain text as it was sent, its link ready to follow. */
export function Message({ message }: { message: MailboxMessage }) {
  const { id, at, to, subject, text } = message;
  const paragraphs = text
    .split("\n\n")
    .filter((words) => words !== "" && words !== subject);

  return (
    <article className="card p-4" aria-labelledby={id}>
      <p className="small faint">
        To {to.join(", ")} <time dateTime={at}>{timeOf(at)}</time>
      </p>
      <h2 id={id} className="lead mt-1">
        {subject}
      </h2>
      {paragraphs.map((words) => (
        <p key={words} className="mt-2 break-words">
          <Words words={words} />
        </p>
      ))}
    </article>
  );
}

/** "Sign in https://…" as one link that says where it leads. */
function Words({ words }: { words: string }) {
  const [, label, link] = LINK.exec(words) ?? [];
  if (!link) return words;
  return <a href={link}>{label || link}</a>;
}

const timeOf = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
