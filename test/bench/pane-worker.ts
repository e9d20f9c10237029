/** The pane's worker as a thread of Node. */
import { parentPort } from 'node:worker_threads';
import { answerSegmentation } from '../../excel-addin/src/run/answer-segmentation';
import type { SegmentationRequest } from '../../excel-addin/src/run/transferable';

parentPort!.on('message', (request: SegmentationRequest) =>
  answerSegmentation(request, { postMessage: (answer, transfer) => parentPort!.postMessage(answer, transfer) }),
);
