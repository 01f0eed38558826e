import { redirect } from "next/navigation";

import { Icon } from "@/app/_components/icon";
import { LinkButton } from "@/app/_components/link-button";
import { PageLink } from "@/app/_components/page-link";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireCaller, requirePartner } from "@/server/auth/session";
import { getOwnPacket } from "@/server/intake/get-own-packet";

import { PartnerPage } from "../_shell/partner-page";
import { isOpen, minutesWords, partWords, wayToPart } from "./part-words";

/** What one begins with, in order: one's own parts and nothing of anybody else's. */
export default async function BeginningPage() {
  const caller = await requireCaller();
  const [self, packet] = await allInOrder([
    requirePartner(),
    orNotFound(getOwnPacket(caller)),
  ]);
  const { parts, next, minutesLeft, done } = packet;
  if (!isOpen(packet) || !next) redirect("/today");

  return (
    <PartnerPage
      self={self}
      current="/today"
      back={{ href: "/today", label: "Today" }}
    >
      <h1 className="display mt-2.5 mb-1">Getting started</h1>
      <p className="soft">
        About {minutesWords(minutesLeft)} left, and {done} of {parts.length}{" "}
        done. You can stop at any time and go on later; what you wrote is kept.
      </p>
      <LinkButton kind="main" block className="my-5" href={wayToPart(next)}>
        {next.state === "begun" ? "Carry on" : done > 0 ? "Next" : "Begin"}:{" "}
        {next.title}
      </LinkButton>
      <ol className="list" aria-label="All parts">
        {parts.map((part) => (
          <li key={part.paperId ?? part.assignmentId}>
            <PageLink href={wayToPart(part)}>
              <span className="disc">
                <Icon
                  name={
                    part.state === "done"
                      ? "check"
                      : part.kind === "paper"
                        ? "text"
                        : "clock"
                  }
                  size={20}
                />
              </span>
              <span className="grow">
                <b>{part.title}</b>
                <br />
                <span className="soft">{partWords(part)}</span>
              </span>
              <Icon name="on" />
            </PageLink>
          </li>
        ))}
      </ol>
      <PageLink
        href="/help/tools"
        className="mt-4 flex min-h-14 items-center gap-3 px-1"
      >
        <Icon name="help" size={20} />
        <span className="grow">
          Also part of getting started: the personal tools. They wait under Help
          and safety, for you and your therapist alone.
        </span>
        <Icon name="on" />
      </PageLink>
      <p className="soft mt-5 text-[0.9375rem]">
        You do this alone and in your own time. Each part says, before you
        write, who will read it.
      </p>
    </PartnerPage>
  );
}
