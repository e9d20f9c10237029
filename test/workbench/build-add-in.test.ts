import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAddIn } from './server/build-add-in';

test('a task pane that does not build is told with what the compiler said', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'keystage-broken-'));
  try {
    await writeFile(path.join(folder, 'webpack.config.cjs'), "module.exports = { entry: './pane.js' };");
    await writeFile(path.join(folder, 'pane.js'), "import './not-there';");
    const problem: unknown = await buildAddIn(folder).catch((reason: unknown) => reason);
    expect(String(problem)).toContain(
      `The task pane in ${folder} did not build. Mend what the compiler says and start again:\n`,
    );
    expect(String(problem)).toContain("Can't resolve './not-there'");
  } finally {
    await rm(folder, { recursive: true });
  }
});
