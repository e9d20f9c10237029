import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// npx tsx manifests/excel/schema-faults.ts SCHEMA-FOLDER MANIFEST.xml
// Holds an XML manifest against Microsoft's own schemas: a second opinion, where somebody has them. A command of its
// own, because the validator's module waits at its top level and so cannot be loaded by Jest.
const [schemas, manifest] = process.argv.slice(2);
xmlRegisterFsInputProviders();

const schema = XmlDocument.fromString(readFileSync(join(schemas, 'OfficeAppManifestV1_1.xsd'), 'utf8'), {
  url: join(schemas, 'OfficeAppManifestV1_1.xsd'),
});
const validator = XsdValidator.fromDoc(schema);
try {
  validator.validate(XmlDocument.fromString(readFileSync(manifest, 'utf8')));
  console.log(`${manifest}: valid.`);
} catch (fault) {
  if (!(fault instanceof XmlValidateError)) throw fault;
  for (const { line, message } of fault.details) console.log(`${manifest}:${line}: ${message.trim()}`);
  process.exitCode = 1;
}
