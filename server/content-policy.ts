/** For where we are served by https: a browser that came once never comes by plain http. */
export const onlyByHttps = [
  "strict-transport-security",
  "max-age=63072000; includeSubDomains",
] as const;

/** For an answer that is data: shown as a page, it loads and runs nothing. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

type Circumstances = { nonce: string; secure: boolean; development: boolean };

/**
 * What a page may load and run: our own files and the scripts that carry this answer's nonce.
 * Development alone gets what reloading modules needs.
 */
export function contentPolicy({
  nonce,
  secure,
  development,
}: Circumstances): string {
  const fresh = `'nonce-${nonce}'`;
  const directives = [
    "default-src 'none'",
    `script-src 'self' ${fresh} 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development
      ? "style-src 'self' 'unsafe-inline'"
      : `style-src 'self' ${fresh}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}
