"use client";

import { useRouter } from "next/navigation";

import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";

/** What can be done to a step; giving and skipping can be undone. */
export function useStep(stepId: string) {
  const api = useTRPCClient();
  const page = useRouter();
  const restore = useChange(api.pathways.skipStep.mutate);
  const skip = useChange(api.pathways.skipStep.mutate, (_done, { skipped }) => {
    if (!skipped) return;
    showToast("Skipped.", () => restore.run({ stepId, skipped: false }));
  });
  const give = useChange(api.pathways.giveStep.mutate, (given) =>
    showToast("Given.", () => {
      undo(given);
    }),
  );

  async function undo(given: { assignmentIds: string[]; planIds: string[] }) {
    try {
      await Promise.all([
        ...given.assignmentIds.map((assignmentId) =>
          api.homework.takeBack.mutate({ assignmentId, takenBack: true }),
        ),
        ...given.planIds.map((planId) =>
          api.homework.endRepeat.mutate({ planId, ended: true }),
        ),
      ]);
      await api.pathways.skipStep.mutate({ stepId, skipped: false });
      showToast("Taken back.");
    } catch {
      showToast("It could not be taken back. Try it from the worksheet.");
    }
    page.refresh();
  }

  const failed = give.problem ?? skip.problem ?? restore.problem;
  const [first] = Object.values(failed?.fields ?? {}).flat();
  return { give, skip, restore, problem: first ?? failed?.message ?? null };
}
