import type { Language } from '@keystage/core';
import type { ExcelHost, FunctionArgument } from '../../test/hosts/excel';
import { associateFunctions } from '../src/functions/associate-functions';
import { functionCatalogue, type FunctionId } from '../src/functions/catalogue/function-catalogue';
import { openFunctions, type FunctionTools } from '../src/functions/open-functions';
import { openSegmenter, type Segmenter } from '../src/run/segmenter';
import { bytesAtOnce, readChoices } from '../src/workbook';
import { workerInProcess } from './worker-in-process';

/** The functions over the workbook that is open, called as formulas call them. */
export interface FunctionsInExcel {
  /** How many lists were segmented. */
  runs: number;
  /** What a formula shows: its rows, or its error and the sentence beside it. */
  shown(id: FunctionId, ...args: FunctionArgument[]): Promise<unknown>;
  call(id: FunctionId, ...args: FunctionArgument[]): ReturnType<ExcelHost['callFunction']>;
  end(): void;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-US', 'zh-CN': 'zh-CN', ko: 'ko-KR' };

/** Joins the functions to this realm's office.js, with a worker in this process. */
export function functionsInExcel(host: ExcelHost, tools: Partial<FunctionTools> = {}): FunctionsInExcel {
  const segmenter = openSegmenter(workerInProcess);
  const counting: Segmenter = {
    ...segmenter,
    segment(...given) {
      functions.runs++;
      return segmenter.segment(...given);
    },
  };
  const functions: FunctionsInExcel = {
    runs: 0,
    call(id, ...args) {
      const { parameters } = functionCatalogue.find((one) => one.id === id)!;
      return host.callFunction(
        `KEYSTAGE.${id}`,
        parameters.map((_, place) => args[place] ?? null),
      );
    },
    async shown(id, ...args) {
      const answer = await functions.call(id, ...args).answer;
      return answer.kind === 'values' ? answer.values : `${answer.code} ${answer.message}`;
    },
    end: () => segmenter.end(),
  };
  associateFunctions(() =>
    Promise.resolve(
      openFunctions({
        segmenter: counting,
        displayLanguage: locales.en,
        notation: { decimal: '.', dateOrder: 'ymd' },
        readChoices,
        bytesAtOnce: bytesAtOnce(),
        ...tools,
      }),
    ),
  );
  return functions;
}
