import { createHash } from "node:crypto";

import postgres from "postgres";

import type { Caller } from "@/server/auth/actor";

/** Sees everything: for looking behind row security, never for what a test is about. */
export const admin = postgres(process.env.ADMIN_DATABASE_URL ?? "", {
  max: 2,
  onnotice: () => {},
});

/** This very session has just confirmed its password. */
export const confirmPassword = ({ sessionKey }: Caller) =>
  admin`update sec.session set assured_until = now() + interval '5 minutes'
    where key_hash = ${createHash("sha256").update(sessionKey).digest()}`;
