/**
 * The never-falling values nearest to those given, by weighted least squares: pool adjacent violators (methods §5.2). Used so that a later
 * stage never has a lower weight than an earlier one. Values that all weigh 0 count alike among themselves.
 */
export function isotonic(values: ArrayLike<number>, weights?: ArrayLike<number>): number[] {
  const blocks: Block[] = [];
  for (let i = 0; i < values.length; i++) {
    const weight = weights ? weights[i] : 1;
    let block: Block = { sum: weight * values[i], weight, plain: values[i], size: 1 };
    for (let before = blocks.at(-1); before && mean(before) >= mean(block); before = blocks.at(-1)) {
      blocks.pop();
      block = {
        sum: before.sum + block.sum,
        weight: before.weight + block.weight,
        plain: before.plain + block.plain,
        size: before.size + block.size,
      };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => new Array<number>(block.size).fill(mean(block)));
}

/** Neighbours that have the same value in the end: their weighted and plain sums. */
interface Block {
  readonly sum: number;
  readonly weight: number;
  readonly plain: number;
  readonly size: number;
}

function mean({ sum, weight, plain, size }: Block): number {
  return weight > 0 ? sum / weight : plain / size;
}
