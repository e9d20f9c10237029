/** The input cannot be taken as it is: exit code 1. Each sentence says where, what was expected, what was found and what to do. */
export class Refusal extends Error {
  readonly sentences: readonly string[];

  constructor(...sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** The command was not written as it has to be: exit code 2. */
export class WrongUsage extends Error {}
