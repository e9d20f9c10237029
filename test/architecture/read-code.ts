import ts from 'typescript';

export interface Found {
  readonly text: string;
  readonly line: number;
}

/** What a file asks for, what it says to people, and which globals' members it names. */
export interface Code {
  /** Specifiers of imports, re-exports, `import()`, `require()`, import types and `new URL(…, import.meta.url)`. */
  readonly imports: readonly Found[];
  /** The left side of every `Name.member`, in values and in types. */
  readonly namespaces: readonly Found[];
  /** The text of string literals, templates and JSX. */
  readonly strings: readonly Found[];
  /** Names the file exports, each as declared; `export { a } from './b'` counts as an import and an export. */
  readonly exports: readonly string[];
}

/** Reads a file with TypeScript's own parser, so that comments and strings are never taken for code. */
export function readCode(path: string, source: string): Code {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, scriptKind(path));
  const imports: Found[] = [];
  const namespaces: Found[] = [];
  const strings: Found[] = [];
  const exports: string[] = [];
  const found = (node: ts.Node, text: string): Found => ({
    text,
    line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
  });

  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node);
    if (specifier) imports.push(found(specifier, specifier.text));

    const left = ts.isQualifiedName(node) ? node.left : isAccess(node) ? node.expression : undefined;
    if (left && ts.isIdentifier(left)) namespaces.push(found(left, left.text));

    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      strings.push(found(node, node.text));

    if (ts.isExportSpecifier(node)) exports.push(node.name.text);
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      exports.push(...declaredBy(node));

    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, namespaces, strings, exports };
}

const isAccess = (node: ts.Node) => ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);

function importedBy(node: ts.Node): ts.StringLiteralLike | undefined {
  let specifier: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) specifier = node.moduleSpecifier;
  else if (ts.isExternalModuleReference(node)) specifier = node.expression;
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) specifier = node.argument.literal;
  else if (ts.isCallExpression(node) && loads(node.expression)) specifier = node.arguments[0];
  else if (ts.isNewExpression(node) && isUrlBesideThisFile(node)) specifier = node.arguments?.[0];
  return specifier && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}

function loads(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

// How a bundler is told of a worker: new Worker(new URL('./segment.worker.ts', import.meta.url)).
function isUrlBesideThisFile({ expression, arguments: given }: ts.NewExpression): boolean {
  const base = given?.[1];
  return ts.isIdentifier(expression) && expression.text === 'URL' && base?.getText() === 'import.meta.url';
}

function declaredBy(node: ts.Node): string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = node as ts.NamedDeclaration;
  return name ? [name.getText()] : [];
}

function scriptKind(path: string): ts.ScriptKind {
  return path.endsWith('x') ? ts.ScriptKind.TSX : /\.[cm]?ts$/.test(path) ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}
