import { LinkButton } from "@/app/_components/link-button";
import { SectionHead } from "@/app/_components/section-head";

type Props = {
  coupleId: string;
  assignmentId: string;
  /** The questions of which the answers may be shown, as their writers were told. */
  labels: readonly string[];
};

/** The way to what both may look at in session; nothing is shown by going there. */
export function ShowInSession({ coupleId, assignmentId, labels }: Props) {
  if (labels.length === 0) return null;
  return (
    <section aria-labelledby="in-session">
      <SectionHead id="in-session" title="In session" />
      <p className="mt-3">
        You may lay before both of them what they each said to{" "}
        {labels.map((label) => `“${label}”`).join(" and ")}. Nothing else of
        this, and nothing on their phones.
      </p>
      <p className="mt-3">
        <LinkButton
          icon="show"
          href={`/couples/${coupleId}/homework/${assignmentId}/rounds/in-session`}
        >
          See what both would look at
        </LinkButton>
      </p>
    </section>
  );
}
