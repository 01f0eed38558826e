/** On while others look at this screen too. The page sets it, the server draws by it. */
export const SHARED = "holdfast-shared";
