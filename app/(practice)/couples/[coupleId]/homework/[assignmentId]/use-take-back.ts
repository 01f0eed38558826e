import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../_changes/use-change";

/** Takes it off their screens or gives it back, with the other way offered at once. */
export function useTakeBack(assignmentId: string) {
  const api = useTRPCClient();
  const take = useChange(api.homework.takeBack.mutate, (_, input) => {
    showToast(input.takenBack ? "Taken back." : "Given back.", () =>
      take.run({ assignmentId, takenBack: !input.takenBack }),
    );
  });
  return take;
}
