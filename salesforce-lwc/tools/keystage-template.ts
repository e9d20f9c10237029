import type { StageTemplate } from '@keystage/core';

/** What each module of a ready template holds: it was read when the module was built. */
export declare const template: StageTemplate;
