import { EmptyState } from "@/app/_components/empty-state";
import { LinkButton } from "@/app/_components/link-button";

/** Before the first couple: what will be here, and one way on. */
export function NoCouples({ adds }: { adds: boolean }) {
  if (!adds) {
    return (
      <EmptyState title="No couples yet">
        Therapists add them. Here you will see names and who treats them, never
        answers or notes.
      </EmptyState>
    );
  }

  return (
    <EmptyState
      title="No couples yet"
      action={
        <LinkButton href="/couples/new" kind="main" icon="plus">
          Add a couple
        </LinkButton>
      }
    >
      Two first names are enough to begin. You invite each of the two apart.
    </EmptyState>
  );
}
