export { addIn } from './excel/add-in';
export { buildManifests } from './excel/build-manifests';
export { readEnvironment, type Environment } from './excel/environment';
export { formerManifestFaults } from './excel/former-manifest-faults';
export { identityFaults, type Neighbour } from './excel/identity-faults';
export { readXml } from './excel/read-xml';
export { servedFiles } from './excel/served-files';
export { platforms, sideloadSteps } from './excel/sideload-steps';
export { xmlManifestFaults } from './excel/xml-manifest-faults';
