import { watchEarly } from "./watch-early";

export function EarlyScript({ nonce }: { nonce: string | undefined }) {
  return (
    // The browser hides the nonce from the page that compares itself with it.
    <script nonce={nonce} suppressHydrationWarning>
      {`(${watchEarly})()`}
    </script>
  );
}
