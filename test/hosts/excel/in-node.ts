export { type ExcelInNode, type ExcelInNodeOptions, openExcelInNode, startIronCalcInNode } from './carriers/in-node';
