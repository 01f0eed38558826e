import { LinkButton } from "@/app/_components/link-button";
import { SectionHead } from "@/app/_components/section-head";
import type { listMembers } from "@/server/practices/list-members";
import { roleWords } from "@/server/practices/rules";

const SHOWN = 8;

type Member = Awaited<ReturnType<typeof listMembers>>["members"][number];

/** The first few by name; all of them stand under People. */
export function PeopleAtAGlance({ members }: { members: readonly Member[] }) {
  return (
    <section aria-labelledby="people">
      <SectionHead id="people" title="People" />
      <ul className="lines">
        {members.slice(0, SHOWN).map(({ memberId, name, roles, isSelf }) => (
          <li key={memberId}>
            <span className="grow">
              <b className="font-semibold">{name}</b>
              {isSelf && <span className="soft">, you</span>}
              <span className="small soft block">{roleWords(roles)}</span>
            </span>
          </li>
        ))}
      </ul>
      {members.length > SHOWN && (
        <LinkButton kind="text" href="/people" className="mt-2 -ml-3.5">
          All people
        </LinkButton>
      )}
    </section>
  );
}
