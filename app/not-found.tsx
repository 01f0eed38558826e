import { Brand } from "./_components/brand";
import { EmptyState } from "./_components/empty-state";
import { QuickExit } from "./_components/quick-exit";

/** One page for all that is not there, or not there for this reader. */
export default function NotFound() {
  return (
    <div className="phone">
      <header className="top">
        <Brand name="Holdfast" />
        <QuickExit />
      </header>
      <main id="main">
        <EmptyState
          level={1}
          title="This page is not here"
          action={
            // A plain link: this page's code is sent with every other page.
            <a className="btn quiet full" href="/">
              Go to the start
            </a>
          }
        >
          It may have moved, or the address has a letter too many.
        </EmptyState>
      </main>
    </div>
  );
}
