export * from './basics';
export * from './model';
export * from './intake';
export * from './segmentation';
export * from './funnel';
export * from './explanation';
export * from './language';
