import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";

import { EmptyState } from "@/app/_components/empty-state";
import { PartnerShell } from "@/app/_components/partner-shell";
import { listMailbox } from "@/server/outbox/list-mailbox";

import { Message } from "./message";

export const metadata: Metadata = { title: "Mailbox" };

/** The demo's mails, which never leave this machine. */
export default async function MailboxPage() {
  await connection();
  const messages = listMailbox();
  if (!messages) notFound();

  return (
    <PartnerShell brand="Holdfast">
      {messages.length === 0 ? (
        <EmptyState title="No mail yet" level={1}>
          Mails of the demo are kept here and sent to nobody.
        </EmptyState>
      ) : (
        <>
          <h1 className="title">Mailbox</h1>
          <p className="soft mt-2">
            Mails of the demo, newest first. They are sent to nobody.
          </p>
          <ol className="mt-6 grid gap-4">
            {messages.map((message) => (
              <li key={message.id}>
                <Message message={message} />
              </li>
            ))}
          </ol>
        </>
      )}
    </PartnerShell>
  );
}
