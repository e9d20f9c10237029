import { keystage } from './keystage';
import { processTerminal } from './terminal';

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await keystage(process.argv.slice(2), processTerminal());
