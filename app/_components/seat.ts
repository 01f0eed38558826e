/** Two people side by side: "a" is a disc and a solid line, "b" a diamond and a dashed one. */
export type Seat = "a" | "b";
