/** Failures the caller can act on. Anything else that is thrown is a bug. */
export abstract class DomainError extends Error {
  abstract readonly code:
    | "NOT_FOUND"
    | "FORBIDDEN"
    | "CONFLICT"
    | "BAD_REQUEST"
    | "UNAUTHORIZED"
    | "PRECONDITION_FAILED"
    | "TOO_MANY_REQUESTS";
  override name = this.constructor.name;
}

/** The record does not exist, or this actor may not learn that it does. */
export class NotFound extends DomainError {
  readonly code = "NOT_FOUND";
  constructor() {
    super("We could not find this. It may have been taken back.");
  }
}

export class Forbidden extends DomainError {
  readonly code = "FORBIDDEN";
}

/** The action was valid once, but the record has since moved on. */
export class Conflict extends DomainError {
  readonly code = "CONFLICT";
}

/** Nobody is signed in, or the session has ended. */
export class SignedOut extends DomainError {
  readonly code = "UNAUTHORIZED";
  constructor() {
    super("You have been signed out. Sign in to carry on.");
  }
}

/** The page that asks was drawn for another person or another practice than are signed in now. */
export class Elsewhere extends DomainError {
  readonly code = "PRECONDITION_FAILED";
  constructor() {
    super("You are in another practice or account now. Reload this page.");
  }
}

/** The person must confirm who they are first; the client asks for the password and tries again. */
export class NeedsPassword extends DomainError {
  readonly code = "FORBIDDEN";
  constructor() {
    super("Confirm your password to do this.");
  }
}

export class TooManyTries extends DomainError {
  readonly code = "TOO_MANY_REQUESTS";
}

/** Wrong input, said at the fields it concerns; messages never repeat what was typed. */
export class BadInput extends DomainError {
  readonly code = "BAD_REQUEST";
  constructor(readonly fields: Readonly<Record<string, string[]>>) {
    super("Some answers need another look.");
  }
}
