const TEST = "\\.test\\.tsx?$";
/** Decisions without a database, a framework or a clock. */
const PURE =
  "^server/[^/]+/([^/]*rules|[^/]*definition|[^/]*scoring|policy|inputs|projection)\\.ts$";
const READS = "^server/[^/]+/(get|list|search)-[^/]+\\.ts$";
/** Loaded by dev/setup.mjs, before anything is installed. */
const SETUP = "^dev/setup\\.mjs$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "every-import-is-found",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(#|virtual:)" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "pure-files-stay-pure",
      comment:
        "rules, policies, inputs and definitions know no database, framework or clock",
      severity: "error",
      from: { path: PURE, pathNot: [TEST, "/read-definition\\.ts$"] },
      to: {
        pathNot: [
          PURE,
          "^server/(errors|text|email-input|auth/actor)\\.ts$",
          "node_modules/zod/",
          // Days and time zones, reckoned from what is given.
          "node_modules/temporal-polyfill/",
          "^(node:)?util$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "persistence-lives-in-modules",
      comment: "only verbs and records may speak SQL",
      severity: "error",
      from: { path: "^(app|emails)/|^server/trpc/|^server/[^/]+/router\\.ts$" },
      to: {
        path: "^drizzle/|node_modules/(drizzle-orm|postgres)/|^server/(db|driver)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "app-reads-through-read-verbs",
      comment: "pages read; changes travel through tRPC",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/api/" },
      to: {
        path: "^server/",
        pathNot: [
          READS,
          PURE,
          "^server/(auth/(session|actor)|errors|env|text)\\.ts$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "modules-meet-below-the-router",
      comment:
        "modules share verbs, records, policies and rules, never transport",
      severity: "error",
      from: { path: "^server/([^/]+)/", pathNot: "^server/trpc/" },
      to: {
        path: "^server/[^/]+/(router|inputs)\\.ts$",
        pathNot: "^server/$1/",
      },
    },
    {
      name: "server-knows-no-ui-and-no-stand-ins",
      severity: "error",
      from: { path: "^(server|drizzle|emails|content)/", pathNot: TEST },
      to: { path: "^(app|tests|dev)/", pathNot: "^dev/server-only\\.ts$" },
    },
    {
      name: "only-tests-import-tests",
      severity: "error",
      from: { pathNot: `^tests/|${TEST}|^(vitest|playwright)\\.config\\.ts$` },
      to: { path: `^tests/|${TEST}` },
    },
    {
      name: "emails-are-leaves",
      severity: "error",
      from: { path: "^emails/" },
      to: { path: "^(app|server|drizzle|content|dev)/" },
    },
    {
      name: "tables-are-leaves",
      severity: "error",
      from: { path: "^drizzle/schema/" },
      to: {
        path: "^(app|server|content|emails|dev)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "content-stands-on-its-readers",
      comment: "what a clinician may change is read by pure modules alone",
      severity: "error",
      from: { path: "^content/", pathNot: TEST },
      to: {
        path: "^(app|server|drizzle|emails|dev)/",
        pathNot:
          "^server/((worksheets|measures|consents|packs|fhir)/|pathways/(load-pathways|check-files)\\.ts$|safety/crisis-|(read-yaml|env)\\.ts$)",
      },
    },
    {
      name: "one-file-per-vendor",
      severity: "error",
      from: {
        path: "^(app|server|emails|content)/",
        pathNot: "^server/outbox/resend\\.ts$",
      },
      to: { path: "node_modules/resend/" },
    },
    {
      name: "one-driver",
      comment: "the one place that closes the driver's known faults",
      severity: "error",
      from: { path: "^(app|server)/", pathNot: `^server/driver\\.ts$|${TEST}` },
      to: {
        path: "node_modules/postgres/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "setup-runs-before-install",
      severity: "error",
      from: { path: SETUP },
      to: {
        path: "node_modules",
        pathNot: "node_modules/@playwright/",
        reachable: true,
      },
    },
    {
      name: "the-product-needs-no-development-package",
      severity: "error",
      from: {
        path: "^(app|server|drizzle|emails|content|dev)/",
        // The words of pages are checked where their sources are, and the packages to build them with.
        pathNot: [
          TEST,
          "^dev/(check[^/]*|chromium)\\.mjs$",
          "^content/words-of-source\\.ts$",
        ],
      },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)\\.next/|^node_modules/\\.cache/" },
  },
};
