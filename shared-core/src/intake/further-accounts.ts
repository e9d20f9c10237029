import { textColumn, textsOf } from '../basics/text-column';
import type { AccountColumns, IndicatorColumn } from './account-columns';

/** A list with accounts added below it, of which it knows nothing but their ids and names. */
export function withFurtherAccounts(
  list: AccountColumns,
  further: readonly { readonly id: string; readonly name: string }[],
): AccountColumns {
  if (further.length === 0) return list;
  const length = list.ids.length + further.length;
  return {
    ...list,
    ids: textColumn([...textsOf(list.ids), ...further.map(({ id }) => id)]),
    names: textColumn([...textsOf(list.names), ...further.map(({ name }) => name)]),
    indicators: new Map([...list.indicators].map(([id, column]) => [id, lengthened(column, length)])),
  };
}

function lengthened(column: IndicatorColumn, length: number): IndicatorColumn {
  if (column.kind === 'category') {
    const codes = new Int32Array(length).fill(-1);
    codes.set(column.codes);
    return { ...column, codes };
  }
  const values = new Float64Array(length).fill(NaN);
  values.set(column.values);
  const states = new Uint8Array(length);
  states.set(column.states);
  return { kind: 'number', values, states };
}
