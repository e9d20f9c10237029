import { fetchFailure } from '../../../ui-api/fetch-failure';
import { logRequest } from '../../../ui-api/request-log';
import { uiApi } from '../../../ui-api/ui-api';
import { recordWire } from '../../../wire/wire-adapter';

interface ListQuestion {
  readonly parentRecordId: string;
  readonly relatedListId: string;
}

const page = 50;
const longestPage = 1999;
/** Where a count stops unless it is told otherwise. */
const usualCount = 10;

async function childrenOf({ parentRecordId, relatedListId }: ListQuestion) {
  logRequest('relatedList', relatedListId);
  const parent = await uiApi().objects.ofRecord(parentRecordId);
  const children = await uiApi().objects.childrenOf(parent, relatedListId);
  if (!children) throw fetchFailure(400, 'INVALID_TYPE', `“${relatedListId}” is no related list of ${parent.name}.`);
  return { object: children.object, where: `${children.field.name} = '${parentRecordId}'` };
}

export const getRelatedListRecords = recordWire<
  ListQuestion & {
    readonly fields?: readonly string[];
    readonly pageSize?: number;
    readonly sortBy?: readonly string[];
  },
  unknown
>({
  name: 'getRelatedListRecords',
  required: ['parentRecordId', 'relatedListId'],
  read: async (question) => {
    const { fields = [], pageSize = page, sortBy = [], parentRecordId, relatedListId } = question;
    if (pageSize > longestPage) throw fetchFailure(400, 'INVALID_PARAMETER', `pageSize: at most ${longestPage}.`);
    const { object, where } = await childrenOf(question);
    const unqualified = fields.map((field) => field.split('.').slice(1).join('.'));
    const order = sortBy.map((field) => (field.startsWith('-') ? `${field.slice(1)} DESC` : field)).join(', ');
    const paths = ['Id', ...unqualified];
    const records = await uiApi().records.query(object, paths, order === '' ? where : `${where} ORDER BY ${order}`);
    const shown = await Promise.all(
      records.slice(0, pageSize).map((record) => uiApi().records.representation(record, object, unqualified)),
    );
    return {
      listReference: { parentObjectApiName: object.name, relatedListId, parentRecordId },
      records: shown,
      count: shown.length,
      pageSize,
      nextPageToken: records.length > pageSize ? String(pageSize) : null,
    };
  },
  records: ({ parentRecordId }) => [parentRecordId],
});

export const getRelatedListCount = recordWire<ListQuestion & { readonly maxCount?: number }, unknown>({
  name: 'getRelatedListCount',
  required: ['parentRecordId', 'relatedListId'],
  read: async (question) => {
    const { object, where } = await childrenOf(question);
    const { length } = await uiApi().records.query(object, ['Id'], where);
    const most = question.maxCount ?? usualCount;
    return { count: Math.min(length, most), hasMore: length > most };
  },
  records: ({ parentRecordId }) => [parentRecordId],
});
