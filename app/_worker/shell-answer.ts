const POLICY = "content-security-policy";

const aNonce = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));

/** The same shell under a nonce of its own each time: one that was used is worth nothing to anybody. */
export async function withFreshNonce(shell: Response): Promise<Response> {
  const policy = shell.headers.get(POLICY) ?? "";
  const used = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (used === undefined) return Response.error();
  const nonce = aNonce();
  const headers = new Headers(shell.headers);
  headers.set(POLICY, policy.replaceAll(used, nonce));
  // It is whole text by now.
  headers.delete("content-encoding");
  headers.delete("content-length");
  const text = await shell.text();
  return new Response(text.replaceAll(used, nonce), { headers });
}
