type Part = {
  id: string;
  dueOn: string | null;
  submittedAt: Date | null;
};

type Work = { at: Date; done: boolean };

/** A worksheet when its last part came in; one whose day has passed without any, on that day. */
export function workDone(parts: readonly Part[], today: string): Work[] {
  return [...Map.groupBy(parts, ({ id }) => id).values()].flatMap(
    (all): Work[] => {
      const came = all.flatMap(({ submittedAt }) => submittedAt ?? []);
      if (came.length > 0) {
        const last = Math.max(...came.map((at) => at.getTime()));
        return [{ at: new Date(last), done: true }];
      }
      const due = all[0]?.dueOn;
      return due && due < today
        ? [{ at: new Date(`${due}T12:00:00Z`), done: false }]
        : [];
    },
  );
}
