export * from './basics';
export * from './model';
export * from './intake';
export * from './segmentation';
export * from './weighting';
export * from './relationship';
export * from './explanation';
export * from './language';
