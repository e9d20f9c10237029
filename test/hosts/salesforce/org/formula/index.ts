export { checkFormula } from './check-formula';
export { evaluateFormula } from './evaluate-formula';
export { formulaFunctions, type FormulaPlace, type FormulaRecord, type FormulaType } from './formula-functions';
export { dayOf, dayText, isDay, isMoment, momentOf, momentText, type FormulaValue } from './formula-value';
export { FormulaError, parseFormula, type Formula } from './parse-formula';
