import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { componentFaults } from './component-faults';
import { metadataFaults } from './metadata-faults';
import { metadataTypes } from './metadata-types';
import { readProject } from './read-metadata';
import { referenceFaults } from './reference-faults';

// npx tsx salesforce-lwc/test/checks/check-project.ts FOLDER [PROJECT …]
// Writes what a deployment of the DX project in this folder, and then of the projects within it, would stumble over. A command of its own: the XML parser's module waits at
// its top level, which Jest's sandbox refuses.
const here = fileURLToPath(new URL('.', import.meta.url));
const project = readProject(process.argv[2], ...process.argv.slice(3));
const faults = [
  ...metadataFaults(project, metadataTypes(join(here, '..', '..', '..', 'node_modules'))),
  ...referenceFaults(project),
  ...componentFaults(project),
];
process.stdout.write(JSON.stringify({ files: project.metadata.size, faults }));
