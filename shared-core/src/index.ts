export * from './basics';
export * from './model';
export * from './intake';
export * from './segmentation';
export * from './stages';
export * from './committee';
export * from './explanation';
export * from './language';
