export { deploymentOf } from './deployment-of';
export type { MetadataComponent } from './metadata-component';
export { readDeployment } from './read-deployment';
export { xmlIn, type XmlElement } from './read-xml';
