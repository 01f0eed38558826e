// Loaded first into each child: when the supervisor is killed outright, its end of standard input closes.
// A child hands its flags on to children of its own, whose standard input says nothing of the supervisor.
const PATIENCE = 10_000;

if (process.ppid === Number(process.env.HOLDFAST_SUPERVISOR)) {
  process.stdin.on("end", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), PATIENCE);
  });
  process.stdin.resume();
  process.stdin.unref?.();
}
