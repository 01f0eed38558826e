/** Something the person at the keyboard can mend: printed as one sentence, without a stack. */
export class Trouble extends Error {}

/** Runs a command's main function; what goes wrong ends it with code 1. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(
      error instanceof Trouble
        ? `\n${error.message}`
        : error instanceof Error
          ? error.stack
          : error,
    );
    process.exit(1);
  }
}
