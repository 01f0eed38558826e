import { EmptyState } from "@/app/_components/empty-state";
import { LinkButton } from "@/app/_components/link-button";

/** One page for a link that was used, taken back, is too old, or never was one. */
export function LinkIsOver({ children }: { children: string }) {
  return (
    <EmptyState
      level={1}
      title="This link opens nothing any more"
      action={
        <LinkButton href="/sign-in" block>
          Go to signing in
        </LinkButton>
      }
    >
      {children}
    </EmptyState>
  );
}
