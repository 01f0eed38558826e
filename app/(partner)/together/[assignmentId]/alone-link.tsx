import { LinkButton } from "@/app/_components/link-button";

/** The same words before either of them, so that an onlooker learns nothing. */
export function AloneLink({ assignmentId }: { assignmentId: string }) {
  return (
    <section className="border-line mt-9 border-t pt-5" aria-labelledby="alone">
      <h2 id="alone" className="title">
        Each alone
      </h2>
      <p className="soft mt-1 mb-4">
        How it was for you, and what you would rather leave out. Best on your
        own phone.
      </p>
      <LinkButton href={`/together/${assignmentId}/alone`}>
        For me alone
      </LinkButton>
    </section>
  );
}
