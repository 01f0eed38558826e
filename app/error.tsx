"use client";

import { QuickExit } from "./_components/quick-exit";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Stands in the browser before anything goes wrong, so it carries almost nothing. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <div className="phone">
      <header className="top">
        <QuickExit />
      </header>
      <main id="main" className="narrow">
        <h1 className="head">Something went wrong on our side</h1>
        <p className="lead soft mt-2 mb-6">
          What you had saved is kept. Try again in a moment.
        </p>
        <button type="button" className="btn main" onClick={reset}>
          Try again
        </button>
        {error.digest && (
          <p className="small soft mt-6">
            If you write to us about it, add this number: {error.digest}
          </p>
        )}
      </main>
    </div>
  );
}
