import type { Metadata } from "next";

import { EmptyState } from "@/app/_components/empty-state";
import { LinkButton } from "@/app/_components/link-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { requireMember } from "@/server/auth/session";
import { listCouples } from "@/server/couples/list-couples";
import { canAddCouple, canListCouples } from "@/server/couples/policy";

import { afterIn } from "../_frame/after-in";
import { HiddenHere } from "../_shared/hidden-here";
import { isShared } from "../_shared/is-shared";
import { StartBand } from "../_start/start-band";
import { NoCouples } from "./no-couples";
import { OwnCouples } from "./own-couples";
import { PracticeCouples } from "./practice-couples";

export const metadata: Metadata = { title: "Couples" };

export default async function CouplesPage({
  searchParams,
}: PageProps<"/couples">) {
  const [{ caller, actor }, { after }] = await Promise.all([
    requireMember(),
    searchParams,
  ]);
  if (await isShared()) return <HiddenHere title="Couples" />;
  if (!canListCouples(actor)) return <NotShown />;

  const from = afterIn(after);
  const { scope, couples, next } = await listCouples(caller, { after: from });
  const isEmpty = couples.length === 0 && from === null;
  const adds = canAddCouple(actor);

  return (
    <>
      <StaffBar title="Couples">
        {adds && !isEmpty && (
          <LinkButton href="/couples/new" kind="main" icon="plus">
            Add a couple
          </LinkButton>
        )}
      </StaffBar>
      <main id="main" className="pad">
        <StartBand caller={caller} actor={actor} />
        {isEmpty && <NoCouples adds={adds} />}
        {!isEmpty && scope === "own" && <OwnCouples couples={couples} />}
        {!isEmpty && scope === "practice" && (
          <PracticeCouples couples={couples} />
        )}
        {!isEmpty && (
          <p className="mt-5">
            <LinkButton href="/intake" icon="text">
              Intake under way
            </LinkButton>
          </p>
        )}
        {(next || from) && (
          <nav className="pager" aria-label="Pages of names">
            {from && <LinkButton href="/couples">From the start</LinkButton>}
            {next && (
              <LinkButton
                href={`/couples?after=${next}`}
                icon="on"
                className="end"
              >
                Next names
              </LinkButton>
            )}
          </nav>
        )}
      </main>
    </>
  );
}

function NotShown() {
  return (
    <>
      <StaffBar title="Couples" />
      <main id="main" className="pad">
        <EmptyState title="Couples are not part of your role">
          They are shown to the people who treat them; their names also to the
          owner, admins and the front desk.
        </EmptyState>
      </main>
    </>
  );
}
