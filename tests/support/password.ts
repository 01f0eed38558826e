/** Everybody's, unless a test says otherwise. Apart, so that a browser test can know it. */
export const PASSWORD = "gentle-harbor-lights";
