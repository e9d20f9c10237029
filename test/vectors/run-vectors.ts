/**
 * Runs test vectors against the core: `npm run vectors -- FOLDER…`. Exit code 0 when none fails, 1 when some does, 2 when a folder or a
 * file cannot be read. The format of the files is kam-vectors/1.
 */
import { adapters } from './adapters';
import { judgeVectors, verdictLines } from './judge-vectors';
import { readVectors, UnreadableVectors } from './read-vectors';

process.exitCode = runVectors(process.argv.slice(2));

function runVectors(folders: readonly string[]): number {
  if (folders.length === 0) {
    console.error('Expected the folders that hold the vectors, got none. Write: npm run vectors -- FOLDER…');
    return 2;
  }
  try {
    const verdict = judgeVectors(readVectors(folders), adapters);
    verdictLines(verdict).forEach((line) => console.log(line));
    return verdict.failures.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableVectors)) throw error;
    console.error(error.message);
    return 2;
  }
}
