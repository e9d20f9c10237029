import { answerSegmentation, type PaneLine } from './answer-segmentation';
import type { SegmentationRequest } from './transferable';

// The worker's global scope; its type would contradict the page's, which shares this compilation.
const line = globalThis as unknown as PaneLine;

globalThis.addEventListener('message', ({ data }: MessageEvent<SegmentationRequest>) => answerSegmentation(data, line));
