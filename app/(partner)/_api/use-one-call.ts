import { useRef, useState } from "react";

import { Refused } from "./call-api";

const NOT_REACHED =
  "This could not be sent. Try again when you have a connection.";

/** One tap, one call; what it leads to is another page. */
export function useOneCall() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isUnderWay = useRef(false);

  async function carryOut(work: () => Promise<void>) {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      if (error instanceof Refused && error.data.code === "UNAUTHORIZED")
        return location.replace("/sign-in?ended");
      isUnderWay.current = false;
      setBusy(false);
      setFailure(error instanceof Refused ? error.message : NOT_REACHED);
    }
  }

  return {
    busy,
    failure,
    run: (work: () => Promise<void>) => void carryOut(work),
  };
}
