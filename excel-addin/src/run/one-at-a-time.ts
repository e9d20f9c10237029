/**
 * Asks one thing at a time: while an answer is on its way, only the newest question waits for it, and those between are passed over. For
 * questions that follow the hand, such as a slider's.
 */
export function oneAtATime<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  tell: (answer: Answer | undefined, question: Question) => void,
): (question: Question) => void {
  let busy = false;
  let next: { question: Question } | undefined;

  async function goOn(): Promise<void> {
    busy = true;
    while (next) {
      const { question } = next;
      next = undefined;
      const answer = await ask(question).catch(() => undefined);
      tell(answer, question);
    }
    busy = false;
  }

  return (question) => {
    next = { question };
    if (!busy) void goOn();
  };
}
