/**
 * Works through all jobs, so many side by side; a lane takes the next as it gets free, so that the longest belong in front. Answers what
 * each came to, in the order given; a job that fails keeps no other from its turn.
 */
export async function inLanes<J, A>(jobs: readonly J[], lanes: number, work: (job: J) => Promise<A>): Promise<A[]> {
  const answers: Promise<A>[] = [];
  const waiting = jobs.entries();
  const lane = async () => {
    for (const [k, job] of waiting) {
      answers[k] = work(job);
      await answers[k].catch(() => undefined); // told of below, when all have had their turn
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return Promise.all(answers);
}
