import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { countOfNews } from "./news-records";
import { canHaveADay } from "./policy";

/**
 * How much Today holds that is not dealt with: what the rail says beside it. Null for staff
 * without such a day, since every page of the practice asks, and a refusal would read it twice.
 */
export function getNews(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "member") throw new NotFound();
    return canHaveADay(actor) ? countOfNews(tx, actor) : null;
  });
}
