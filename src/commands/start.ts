import { readSettings } from "../config.js";
import { start } from "../main.js";

/** Serves until told to stop (SIGINT, SIGTERM), then finishes what was acknowledged. */
export async function run(
  _args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number | undefined> {
  const settings = readSettings(environment);
  const program = await start(settings).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    process.stderr.write(
      `Port ${settings.port} is taken. Stop what uses it, or choose another: PORT=${settings.port + 1} npm start\n`,
    );
    return undefined;
  });
  if (!program) return 2;
  process.stdout.write(`${program.address}\n`);
  let stopping = false;
  const stop = (): void => {
    // A second signal means now.
    if (stopping) process.exit(1);
    stopping = true;
    program.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return undefined;
}
