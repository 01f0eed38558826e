import { EmptyState } from "@/app/_components/empty-state";
import { StaffBar } from "@/app/_components/staff-bar";

/** In place of a page that holds something others must not see. */
export function HiddenHere({ title }: { title: string }) {
  return (
    <>
      <StaffBar title={title} />
      <main id="main" className="pad">
        <EmptyState title="Hidden while this screen is shown">
          Open a couple’s page to show what you opened with them.
        </EmptyState>
      </main>
    </>
  );
}
