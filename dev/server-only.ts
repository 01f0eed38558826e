/** Outside Next nothing can be bundled for a browser, so the guard has nothing to refuse. */
export {};
