import { objectInfo, picklistValues } from '../../../ui-api/object-info';
import type { FieldName } from '../../../ui-api/record-representation';
import { logRequest } from '../../../ui-api/request-log';
import { uiApi } from '../../../ui-api/ui-api';
import { recordWire } from '../../../wire/wire-adapter';

type ObjectName = string | { readonly objectApiName: string };

const nameOf = (object: ObjectName) => (typeof object === 'string' ? object : object.objectApiName);
const nothing = (): readonly string[] => [];

export const getObjectInfo = recordWire<{ readonly objectApiName: ObjectName }, ReturnType<typeof objectInfo>>({
  name: 'getObjectInfo',
  required: ['objectApiName'],
  read: async ({ objectApiName }) => {
    logRequest('objectInfo', nameOf(objectApiName));
    return objectInfo(await uiApi().objects.object(nameOf(objectApiName)));
  },
  records: nothing,
});

export const getObjectInfos = recordWire<{ readonly objectApiNames: readonly ObjectName[] }, unknown>({
  name: 'getObjectInfos',
  required: ['objectApiNames'],
  read: async ({ objectApiNames }) => ({
    results: await Promise.all(
      objectApiNames.map(async (object) => ({
        statusCode: 200,
        result: objectInfo(await uiApi().objects.object(nameOf(object))),
      })),
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
  read: async ({ fieldApiName }) => {
    const name =
      typeof fieldApiName === 'string' ? fieldApiName : `${fieldApiName.objectApiName}.${fieldApiName.fieldApiName}`;
    logRequest('picklist', name);
    const [object, field] = name.split('.');
    return picklistValues(await uiApi().objects.object(object), field);
  },
  records: nothing,
});

export const getPicklistValuesByRecordType = recordWire<
  { readonly recordTypeId: string; readonly objectApiName: ObjectName },
  unknown
>({
  name: 'getPicklistValuesByRecordType',
  required: ['recordTypeId', 'objectApiName'],
  read: async ({ objectApiName }) => {
    logRequest('picklist', nameOf(objectApiName));
    const object = await uiApi().objects.object(nameOf(objectApiName));
    const picklists = object.fields.filter((field) => field.picklist);
    return {
      picklistFieldValues: Object.fromEntries(picklists.map(({ name }) => [name, picklistValues(object, name)])),
    };
  },
  records: nothing,
});
