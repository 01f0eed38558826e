import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { Chip } from "@/app/_components/chip";
import { PageLink } from "@/app/_components/page-link";
import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { listTexts } from "@/server/consents/list-texts";
import { canWritePapers } from "@/server/consents/policy";

export const metadata: Metadata = { title: "Papers" };

/** The practice's own texts, which its clients read and sign. */
export default async function PapersSettingsPage() {
  const { caller, actor } = await requireMember();
  if (!canWritePapers(actor)) notFound();
  const texts = await orNotFound(listTexts(caller));

  return (
    <>
      <StaffBar
        title="Papers"
        back={{ href: "/settings", label: "Settings" }}
      />
      <main id="main" className="pad grid max-w-3xl content-start gap-6">
        <p className="soft max-w-prose">
          These texts are a beginning. Have a lawyer and a licensed clinician of
          your state look at them before anybody signs. What was signed keeps
          its version; a new one asks for a new signature from its day on.
        </p>
        <ul className="lines">
          {texts.map(({ slug, title, about, version, coming, missing }) => (
            <li key={slug}>
              <span className="grow">
                <PageLink
                  href={`/settings/papers/${slug}`}
                  className="-my-2 inline-block py-2"
                >
                  <b>{title}</b>
                </PageLink>
                <br />
                <span className="small soft">{about}</span>
                {missing.map((label) => (
                  <span key={label} className="small block">
                    Still to be said: {label}
                  </span>
                ))}
              </span>
              {missing.length > 0 && <Chip tone="line">Not complete</Chip>}
              {coming && <Chip tone="line">New from {coming}</Chip>}
              <span className="small soft">
                {version === null ? "As it ships" : `Version ${version}`}
              </span>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
