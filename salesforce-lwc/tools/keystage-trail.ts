/** What components say of signing models off: the same sentences as every other host. */
export { saySigningRefusal, saySigningRules, sayTrailEntry, type TrailWords } from '@keystage/core';
export { trail as en } from '@keystage/core/language/trail/en';
export { trail as ko } from '@keystage/core/language/trail/ko';
export { trail as zhCn } from '@keystage/core/language/trail/zh-cn';
