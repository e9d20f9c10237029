import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Linter } from 'eslint';

const lwc = resolve(__dirname, '../../salesforce-lwc/force-app/main/default/lwc');
const generated = readdirSync(lwc).filter((name) => /^keystage[A-Z]/.test(name));
const globals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly' as const]));

/** Names that a module uses and neither declares nor imports: the bundler leaves them out in silence where a door names them and no module exports them. */
function namesOfNothing(code: string): string[] {
  const found = new Linter().verify(code, { languageOptions: { globals }, rules: { 'no-undef': 'error' } });
  return found.map(({ message }) => message);
}

test.each(generated)('%s uses no name that is not there', (name) => {
  expect(namesOfNothing(readFileSync(join(lwc, name, `${name}.js`), 'utf8'))).toEqual([]);
});

test('a name of nothing is seen', () => {
  expect(namesOfNothing('export const due = pathsBehind(new Map());')).toEqual(["'pathsBehind' is not defined."]);
});
