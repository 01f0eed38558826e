// Asked by Docker: is this part of Holdfast at work? "database" for the app, "jobs" for the worker.
const [part = "database", site = "http://127.0.0.1:3000"] =
  process.argv.slice(2);

try {
  const answer = await fetch(`${site}/api/health`, {
    signal: AbortSignal.timeout(4000),
  });
  const health = await answer.json();
  process.exit(health[part] === "ok" ? 0 : 1);
} catch {
  process.exit(1);
}
