export { checkFormula, evaluateFormula, type FormulaRecord, type FormulaValue } from './evaluate-formula';
export { FormulaError, parseFormula, type Formula } from './parse-formula';
