export { readDeployment } from './read-deployment';
