import * as z from 'zod';
import { relationshipStage } from '../../../shared-core/src/relationship/relationship-stage';
import { adapter, type Adapter } from './adapter';

/** 03-tiering: the stage of a relationship. */
export const relationship: Record<string, Adapter> = {
  relationshipStage: adapter(
    z.object({ ourSales: z.number().nullable(), totalPurchases: z.number().nullable() }),
    ({ ourSales, totalPurchases }) => relationshipStage(ourSales ?? NaN, totalPurchases ?? NaN),
  ),
};
