import { keystage } from './keystage';
import { processTerminal } from './terminal';

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await keystage(process.argv.slice(2), processTerminal());
} catch (error) {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `Keystage ran into a fault of its own; what was there before is unchanged. Report it with these lines:\n${detail}\n`,
  );
  // As in sysexits.h: an internal fault, told apart from input that is refused.
  process.exitCode = 70;
}
