type ToDo = { id: string; state: string; together: boolean };

/** Where a person goes on: to what both do first, where there is such a part. */
export const wayTo = ({ id, state, together }: ToDo) =>
  together && (state === "together" || state === "to_do")
    ? (`/together/${id}` as const)
    : (`/homework/${id}` as const);
