"use client";

type Props = { reset: () => void };

/** Even the frame of the page failed: no style sheet of ours is counted on here. */
export default function GlobalError({ reset }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Today</title>
        <main>
          <h1>Something went wrong on our side</h1>
          <p>What you had saved is kept. Try again in a moment.</p>
          <p>
            <button type="button" onClick={reset}>
              Try again
            </button>
          </p>
          <p>
            <a href="https://www.weather.gov/" rel="noreferrer">
              Leave this site now
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
