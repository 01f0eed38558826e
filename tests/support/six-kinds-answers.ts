export const SLUG = "six-kinds-of-closeness";
const levels = (...values: (number | null)[]) =>
  Object.fromEntries(
    [
      "emotional",
      "physical",
      "intellectual",
      "conflict",
      "experiential",
      "spiritual",
    ].map((key, index) => [key, values[index] ?? null]),
  );
const order = [
  "spiritual",
  "emotional",
  "physical",
  "intellectual",
  "conflict",
  "experiential",
];
export const ana = {
  now: levels(4, 6, 8, 3, 3, 6),
  want: levels(8, 6, 8, 5, 4, 6),
  importance: order,
  grow: "emotional",
  best_moment: "The night the power went out and you read to me.",
  first_step: "",
  hard: "physical",
  hard_why: "I go stiff.",
  tail_free: "yes",
};
export const ben = {
  ...ana,
  now: levels(7, 4, 7, 4, 8, 5),
  want: levels(8, 9, 7, 5, 8, 6),
  best_moment: "Painting the hall.",
  first_step: "A walk",
  hard: null,
};
export const both = { a: ana, b: ben };
