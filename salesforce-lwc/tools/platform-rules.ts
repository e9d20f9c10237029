import ts from 'typescript';

/** Bytes a file of a Lightning component bundle may have. */
export const fileLimit = 131_072;

/**
 * Why Lightning would refuse or hinder this JavaScript: its size, code made from text, names of other platforms, an import that no org
 * can resolve. Empty where nothing stands against it.
 */
export function unfitForThePlatform(text: string): string[] {
  const faults: string[] = [];
  const size = Buffer.byteLength(text);
  if (size >= fileLimit) faults.push(`expected fewer than ${fileLimit} bytes, got ${size}. Cut it into more modules.`);

  const source = ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const fault = (node: ts.Node, what: string) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    faults.push(`line ${line}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && Object.hasOwn(unwelcome, node.text) && isReference(node) && !isOwn(node.text, node)) {
      fault(node, unwelcome[node.text]);
    }
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
      fault(node, 'import.meta is not known on the platform.');
    }
    if (
      ts.isExpressionStatement(node) &&
      ts.isStringLiteral(node.expression) &&
      node.expression.text === 'use strict'
    ) {
      fault(node, '"use strict" breaks under Lightning Web Security; modules are strict anyway.');
    }
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const { text: from } = node.moduleSpecifier as ts.StringLiteral;
      if (!/^(\.\/\w+$|(c|lightning|@salesforce)\/|lwc$)/.test(from))
        fault(node, `“${from}” cannot be imported in an org.`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

const unwelcome: Readonly<Record<string, string>> = {
  eval: 'eval makes code from text, which a security review refuses.',
  Function: 'Function makes code from text, which a security review refuses.',
  process: 'process is Node, which is not there.',
  require: 'require is Node, which is not there.',
};

/** A name that stands for a variable, not for a member or a key of that name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isBindingElement(parent)) {
    return parent.name !== node && (parent as ts.BindingElement).propertyName !== node;
  }
  return true;
}

/** A parameter or variable of the file's own may be called as something of another platform is. */
function isOwn(name: string, place: ts.Node): boolean {
  for (let around: ts.Node = place; around; around = around.parent) {
    const declared = ts.isFunctionLike(around)
      ? around.parameters.map((parameter) => parameter.name)
      : statementsOf(around).flatMap((statement) =>
          ts.isVariableStatement(statement) ? statement.declarationList.declarations.map((one) => one.name) : [],
        );
    if (declared.some((binding) => namesIn(binding).includes(name))) return true;
  }
  return false;
}

function statementsOf(node: ts.Node): readonly ts.Statement[] {
  return ts.isBlock(node) || ts.isSourceFile(node) ? node.statements : [];
}

function namesIn(binding: ts.BindingName): string[] {
  if (ts.isIdentifier(binding)) return [binding.text];
  return binding.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}
