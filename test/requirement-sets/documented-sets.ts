import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** In which ExcelApi set each member of each class of Excel came, by `Range.values`, as the typings of office.js document it. */
export function documentedSets(): ReadonlyMap<string, string> {
  const path = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const sets = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    ts.forEachChild(statement.body!, (declaration) => {
      if (!ts.isClassDeclaration(declaration) || !declaration.name) return;
      const whole = setOf(declaration);
      for (const member of declaration.members) {
        if (!member.name || !ts.isIdentifier(member.name)) continue;
        const set = setOf(member) ?? whole;
        const name = `${declaration.name.text}.${member.name.text}`;
        // Of several signatures the oldest is what a plain call needs.
        if (set !== undefined && !(sets.has(name) && isLater(set, sets.get(name)!))) sets.set(name, set);
      }
    });
  }
  return sets;

  function setOf(node: ts.Node): string | undefined {
    return /\[Api set: ExcelApi (\d+\.\d+)\b/.exec(text.slice(node.getFullStart(), node.getStart(file)))?.[1];
  }
}

/** Whether a version such as 1.13 is later than another: 1.9 is not later than 1.13. */
export function isLater(one: string, other: string): boolean {
  const [[a, b], [c, d]] = [one, other].map((version) => version.split('.').map(Number));
  return a > c || (a === c && b > d);
}
