import { initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { z } from "zod";

const t = initTRPC.create({ transformer: superjson });

const router = t.router({
  echo: t.procedure
    .input(z.record(z.string(), z.json()))
    .mutation(({ input }) => ({ questions: Object.keys(input).length })),
});

export const POST = (req: Request) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    router,
    req,
    createContext: () => ({}),
  });
