import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { scratchFolder } from '../files/scratch-folder';

/** Values on disk in the order they came, so that a list of any length is compared without being held. */
export interface Spool<T> {
  add(values: readonly T[]): Promise<void>;
  /** All of them, in batches; no more are added once they are read. */
  batches(): AsyncGenerator<readonly T[], void, undefined>;
  remove(): Promise<void>;
}

const batchSize = 1000;

/** A spool that is gone when its work is done, or stopped: it holds what the org says of customers. */
export function openSpool<T>(): Spool<T> {
  const folder = scratchFolder();
  const path = folder.path('records.jsonl');
  const file = createWriteStream(path, { mode: 0o600 });
  return {
    async add(values) {
      const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
      if (!file.write(text)) await once(file, 'drain');
    },
    async *batches() {
      if (!file.writableFinished) await new Promise<void>((done) => file.end(done));
      let batch: T[] = [];
      for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
        batch.push(JSON.parse(line) as T);
        if (batch.length < batchSize) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
    async remove() {
      if (!file.writableFinished) await new Promise<void>((done) => file.end(done));
      folder.remove();
    },
  };
}
