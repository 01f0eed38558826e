import { nextMorning } from "../jobs/next-morning";

const AN_HOUR = 3_600_000;

/**
 * When the other is asked at the earliest about what is done now: a morning, and never within the
 * hour, so that no question points at anybody's tap.
 */
export const askedFrom = (now: Date, timeZone: string): Date =>
  nextMorning([new Date(now.getTime() + AN_HOUR)], timeZone);
