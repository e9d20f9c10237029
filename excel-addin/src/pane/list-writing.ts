// What it takes to write beside a list and to take it back: loaded while the list is being read, not before the pane shows.
export { resultColumns } from '../run/result-columns';
export { traceOf } from '../run/trace-of';
export { takeRowBack, undoRun, writeResults, writeRow } from '../workbook';
