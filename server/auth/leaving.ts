/**
 * What a browser forgets at sign-out. Cookies are not on the list: ours is cleared by name, and
 * the mark that keeps a known browser its own tries says nothing about anybody. Nor is storage:
 * the page clears what opens there, and sealed letters must outlive the session (0012).
 */
export const CLEARED = '"cache"';
