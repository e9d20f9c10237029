/** What jsforce's XML reader asks of Node's timers. */
export const setImmediate = (task: () => void) => setTimeout(task, 0);
export default { setImmediate };
