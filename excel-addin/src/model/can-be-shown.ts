import type { SegmentationModel } from '@keystage/core';
import { isRecord } from '../workbook';

/**
 * Whether a file is whole enough to be shown and mended part by part: its lists are there, whatever stands in them. A draft that was kept
 * in a workbook may have passed through other hands since.
 */
export function canBeShown(file: unknown): file is SegmentationModel {
  if (!isRecord(file) || !isRecord(file.way) || !isRecord(file.stability) || !isRecord(file.rising)) return false;
  const lists = [file.tiers, file.groups, file.kinds, file.caps, file.floors];
  if (!lists.every(Array.isArray)) return false;
  return [file.groups, ...(file.kinds as unknown[]).map((kind) => isRecord(kind) && kind.groups)].every(areGroups);
}

function areGroups(groups: unknown): boolean {
  return (
    Array.isArray(groups) &&
    groups.every(
      (group) =>
        isRecord(group) &&
        Array.isArray(group.indicators) &&
        group.indicators.every((indicator) => isRecord(indicator) && isRecord(indicator.points)),
    )
  );
}
