import { useRef, useState } from "react";

import { Refused } from "./call-api";

const NOT_REACHED =
  "This could not be sent. Try again when you have a connection.";

type Given = {
  /** The page stays, and something can be tapped again; otherwise the call leads to another page. */
  stays?: boolean;
};

/** One tap, one call; whoever is signed out meanwhile is led to signing in. */
export function useOneCall({ stays = false }: Given = {}) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  /** A second tap comes before the first one is drawn. */
  const isUnderWay = useRef(false);

  const rest = () => {
    isUnderWay.current = false;
    setBusy(false);
  };

  /** True once it was done. */
  async function carryOut(work: () => Promise<void>): Promise<boolean> {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      if (error instanceof Refused && error.data.code === "UNAUTHORIZED") {
        location.replace("/sign-in?ended");
        return false;
      }
      rest();
      setFailure(error instanceof Refused ? error.message : NOT_REACHED);
      return false;
    }
    if (stays) rest();
    return true;
  }

  return {
    busy,
    failure,
    carryOut,
    run: (work: () => Promise<void>) => void carryOut(work),
  };
}
