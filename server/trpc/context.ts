import type { Caller } from "../auth/actor";
import type { Visitor } from "../auth/visitor";

/** What a request brings. Made without asking the database: the verbs do that. */
export type Context = {
  caller: Caller | null;
  visitor: Visitor;
  /** What the browser calls itself; kept beside a signature and nowhere else. */
  userAgent: string | null;
  /** Adds a header to the answer, for the cookies that signing in and out set. */
  answerWith(name: string, value: string): void;
};
