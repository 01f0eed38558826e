/** One name for all that was built together: what one build wrote is read by no other. */
export const THIS_BUILD = process.env.HOLDFAST_BUILD ?? "development";
