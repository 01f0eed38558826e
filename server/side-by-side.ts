import type { Actor } from "./auth/actor";
import type { Tx } from "./driver";
import { DomainError, SignedOut } from "./errors";

export type Work<T> = (tx: Tx, actor: Actor) => Promise<T>;
type InOne = <T>(work: Work<T>) => Promise<T>;

const isOnesOwn = (error: unknown) =>
  error instanceof DomainError && !(error instanceof SignedOut);

/**
 * Joins reads: all that are asked for before their transaction is open run in it side by side.
 * When one of them is refused all is undone, and each is read again by itself, so that a
 * refusal meets only the read it is for.
 */
export function sideBySide(inOne: InOne): InOne {
  let waiting: Work<void>[] | undefined;
  let together: Promise<unknown> = Promise.resolve();

  return async <T>(work: Work<T>): Promise<T> => {
    const joined = waiting ?? [];
    const { promise, resolve } = Promise.withResolvers<T>();
    joined.push(async (tx, actor) => resolve(await work(tx, actor)));
    if (!waiting) {
      waiting = joined;
      together = inOne((tx, actor) => {
        waiting = undefined;
        return Promise.all(joined.map((one) => one(tx, actor)));
      }).finally(() => {
        if (waiting === joined) waiting = undefined;
      });
    }
    try {
      await together;
    } catch (error) {
      if (joined.length === 1 || !isOnesOwn(error)) throw error;
      return inOne(work);
    }
    return promise;
  };
}
