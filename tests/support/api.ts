import superjson from "superjson";

import { handleRequest } from "@/server/trpc/handle-request";

import { cookieOf } from "./cookie";

export type Answer = {
  status: number;
  headers: Headers;
  /** What the procedure returned. */
  data: unknown;
  error: {
    message: string;
    data: {
      code: string;
      fields: Record<string, string[]>;
      needsPassword: boolean;
      incidentId: string | null;
    };
  } | null;
  text: string;
};

/** A page's own request to /api/trpc, through everything but the socket. */
export async function post(
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await handleRequest(
    new Request(`http://localhost:3000/api/trpc/${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "sec-fetch-site": "same-origin",
        ...headers,
      },
      body,
    }),
  );
  const text = await response.text();
  const { result, error } = JSON.parse(text);
  return {
    status: response.status,
    headers: response.headers,
    data: result ? superjson.deserialize(result.data) : null,
    error: error ? superjson.deserialize(error) : null,
    text,
  };
}

/** Calls a procedure as the holder of this cookie token, or as nobody. */
export async function callApi(
  path: string,
  input: unknown,
  token?: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return post(path, JSON.stringify(superjson.serialize(input)), {
    ...(token ? await cookieOf(token) : {}),
    ...headers,
  });
}
