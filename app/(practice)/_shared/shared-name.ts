/** On while others look at this screen too. The page sets it, the server draws by it. */
export const SHARED = "holdfast-shared";

/** The one chart of scores that both agreed to look at, while the screen is shown. */
export const TOGETHER = "holdfast-together";
