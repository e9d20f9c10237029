import { openSegmenter, type Segmenter } from '../src/run/segmenter';
import { workerInProcess } from './worker-in-process';

/** The segmenter, its worker in this process, without practice: that makes the first list of a pane faster, and a pane opened for a test dearer. */
export function segmenterInProcess(): Segmenter {
  return { ...openSegmenter(workerInProcess), warmUp: () => undefined };
}
