"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";

import { placeHeader } from "@/app/_lib/page-place";
import type { AppRouter } from "@/server/trpc/root";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

const newQueries = () =>
  new QueryClient({
    defaultOptions: {
      // What was answered once is true for a moment; a refused request is not asked again.
      queries: { staleTime: 30_000, retry: false },
      mutations: { retry: false, networkMode: "always" },
    },
  });

const newClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: "/api/trpc",
        headers: placeHeader,
        transformer: superjson,
        methodOverride: "POST",
        maxItems: 10,
      }),
    ],
  });

/** Gives the pages under it the API; one a route group. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(newQueries);
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
