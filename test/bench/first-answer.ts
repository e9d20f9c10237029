/**
 * How long the pane waits for its worker's first answer, and for later ones: prints the milliseconds as JSON. Arguments: the bundled
 * worker and the job's folder.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openSegmenter, type WorkerLine } from '../../excel-addin/src/run/segmenter';
import { readJobFolder } from './job-folder';
import { accountsOf, asOf, modelOf } from './score-with-keystage';
import { timed } from './serve-contender';

const [workerFile, folder] = process.argv.slice(2);
const model = modelOf(readJobFolder(folder).job);
const laterAnswers = 15;

/** While the user looks at the columns there is time to practise. */
const timeToPractise = 1_500;

async function answersOf(practises: boolean): Promise<{ first: number; later: number }> {
  const segmenter = openSegmenter(startWorker);
  if (practises) segmenter.warmUp(model, asOf);
  await wait(timeToPractise);
  // Read anew: the columns are handed over, not copied.
  let accounts = accountsOf(readJobFolder(folder));
  const answer = () => timed(async () => ({ accounts } = await segmenter.segment(accounts, model, asOf)));
  const first = await answer();
  const later: number[] = [];
  for (let k = 0; k < laterAnswers; k++) later.push(await answer());
  segmenter.end();
  // The engine goes on compiling for some answers: the last five are warm.
  return { first, later: later.slice(-5).sort((a, b) => a - b)[2] };
}

function startWorker(): WorkerLine {
  const worker = new Worker(workerFile);
  return {
    postMessage: (request, transfer) => worker.postMessage(request, transfer),
    addEventListener: (type: string, listener: (event: never) => void) => {
      worker.on(type, (given) => listener((type === 'message' ? { data: given } : given) as never));
    },
    terminate: () => void worker.terminate(),
  };
}

const cold = await answersOf(false);
const practised = await answersOf(true);
process.stdout.write(`${JSON.stringify({ cold: cold.first, practised: practised.first, warm: practised.later })}\n`);
