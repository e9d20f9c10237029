import type { DescribedObject } from '../../../../salesforce/org/org';
import { fetchFailure, isFetchFailure } from '../../../ui-api/fetch-failure';
import { objectInfo, picklistValues } from '../../../ui-api/object-info';
import type { FieldName } from '../../../ui-api/record-representation';
import { logRequest } from '../../../ui-api/request-log';
import { uiApi } from '../../../ui-api/ui-api';
import { recordWire } from '../../../wire/wire-adapter';

type ObjectName = string | { readonly objectApiName: string };

const nameOf = (object: ObjectName) => (typeof object === 'string' ? object : object.objectApiName);
/** An object as the data modules serve it; some of an org's they do not. */
async function served(objectApiName: ObjectName): Promise<DescribedObject> {
  const object = await uiApi().objects.object(nameOf(objectApiName));
  if (object.uiApi !== false) return object;
  throw fetchFailure(400, 'INVALID_TYPE', `Object ${object.name} is not supported in UI API`);
}

const nothing = (): readonly string[] => [];

export const getObjectInfo = recordWire<{ readonly objectApiName: ObjectName }, ReturnType<typeof objectInfo>>({
  name: 'getObjectInfo',
  required: ['objectApiName'],
  read: async ({ objectApiName }) => {
    logRequest('objectInfo', nameOf(objectApiName));
    return objectInfo(await served(objectApiName));
  },
  records: nothing,
});

export const getObjectInfos = recordWire<{ readonly objectApiNames: readonly ObjectName[] }, unknown>({
  name: 'getObjectInfos',
  required: ['objectApiNames'],
  read: async ({ objectApiNames }) => ({
    results: await Promise.all(
      objectApiNames.map((object) =>
        served(object).then(
          (described) => ({ statusCode: 200, result: objectInfo(described) }),
          (failure: unknown) => {
            if (!isFetchFailure(failure)) throw failure;
            return { statusCode: failure.status, result: failure.body };
          },
        ),
      ),
    ),
  }),
  records: nothing,
});

export const getPicklistValues = recordWire<
  { readonly recordTypeId: string; readonly fieldApiName: FieldName },
  ReturnType<typeof picklistValues>
>({
  name: 'getPicklistValues',
  required: ['recordTypeId', 'fieldApiName'],
  read: async ({ recordTypeId, fieldApiName }) => {
    const name =
      typeof fieldApiName === 'string' ? fieldApiName : `${fieldApiName.objectApiName}.${fieldApiName.fieldApiName}`;
    logRequest('picklist', name);
    const [object, field] = name.split('.');
    return picklistValues(await served(object), field, recordTypeId);
  },
  records: nothing,
});

export const getPicklistValuesByRecordType = recordWire<
  { readonly recordTypeId: string; readonly objectApiName: ObjectName },
  unknown
>({
  name: 'getPicklistValuesByRecordType',
  required: ['recordTypeId', 'objectApiName'],
  read: async ({ recordTypeId, objectApiName }) => {
    logRequest('picklist', nameOf(objectApiName));
    const object = await served(objectApiName);
    const picklists = object.fields.filter((field) => field.picklist);
    return {
      picklistFieldValues: Object.fromEntries(
        picklists.map(({ name }) => [name, picklistValues(object, name, recordTypeId)]),
      ),
    };
  },
  records: nothing,
});
