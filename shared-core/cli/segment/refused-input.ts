import type { IntakeProblem, LedgerKind, LedgerRole, Speaker } from '@keystage/core';
import { Refusal } from '../refusal';

/** A file refused for what the core found in it: its sentences, each with the option that answers it. */
export function refusedInput(file: string, problems: readonly IntakeProblem[], say: Speaker): Refusal {
  return new Refusal(
    ...problems.map((problem) => {
      const option = answeringOption(problem);
      return `${file}: ${say.intakeProblem(problem)}${option === undefined ? '' : ` → ${option}`}`;
    }),
  );
}

/** The role that holds the day of a ledger's lines. */
const dateOf: Readonly<Record<LedgerKind, LedgerRole>> = {
  orders: 'orderDate',
  invoices: 'invoiceDate',
  receipts: 'receiptDate',
  contacts: 'contactDate',
  deals: 'dealDate',
};

function answeringOption(problem: IntakeProblem): string | undefined {
  switch (problem.kind) {
    case 'noIdColumn':
      return '--map "COLUMN=accountId"';
    case 'noIndicatorColumn':
      return `--map "COLUMN=${problem.expected[0] ?? 'amount'}"`;
    case 'mappedTwice': {
      const [first, ...others] = problem.headers;
      const alike = others.every((header) => header.toLowerCase() === first.toLowerCase());
      return alike ? `--map "${first}=${problem.role}" (the first of them)` : `--map "COLUMN=skip"`;
    }
    case 'headerMappedTwice':
      return `--map "${problem.header}=${problem.roles[0]}"`;
    case 'duplicateIds':
      return '--duplicates sum | first';
    case 'ratioScaleUnknown':
      return `--map "${problem.header}=${problem.role}:percent" | :share`;
    case 'noAmountColumn':
      return '--map "COLUMN=amount"';
    case 'noLedgerAmount':
      return '--map "COLUMN=amount"';
    case 'noContactKind':
      return '--map "COLUMN=contactKind"';
    case 'noProbability':
      return '--map "COLUMN=probability" | --map "COLUMN=dealState"';
    case 'noDateColumn':
      return `--map "COLUMN=${dateOf[problem.ledger ?? 'orders']}" | --window all`;
    case 'noOrderIdColumn':
      return '--map "COLUMN=orderId"';
    case 'mixedCurrencies':
    case 'rateMissing':
      return '--rates FILE';
    default:
      return undefined;
  }
}
