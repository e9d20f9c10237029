import type { Workbook } from '../../document/workbook';
import { missing, textOf, wireClass, type WireObject, type WireClass } from '../wire-class';

interface SettingTarget {
  workbook: Workbook;
  key: string;
}

const setting: WireClass<SettingTarget> = wireClass('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: ({ key }) => key,
    Value: {
      get: ({ workbook, key }) => {
        const text = workbook.settings.get(key);
        return text === undefined ? missing() : (JSON.parse(text) as unknown);
      },
      set: ({ workbook, key }, value) => keep(workbook, key, value),
    },
  },
  methods: {
    Delete({ workbook, key }) {
      if (!workbook.settings.delete(key)) missing();
      workbook.changed({ kind: 'settings' });
      return null;
    },
  },
});

function keep(workbook: Workbook, key: string, value: unknown): void {
  workbook.settings.set(key, JSON.stringify(value));
  workbook.changed({ kind: 'settings' });
}

const find = (workbook: Workbook, key: unknown): WireObject | undefined =>
  workbook.settings.has(textOf(key)) ? setting({ workbook, key: textOf(key) }) : undefined;

export const settings: WireClass<Workbook> = wireClass('SettingCollection', {
  items: (workbook) => [...workbook.settings.keys()].map((key) => setting({ workbook, key })),
  item: (workbook, key) => find(workbook, key) ?? missing(),
  methods: {
    Add(workbook, args) {
      keep(workbook, args.text(0), args.at(1) ?? null);
      return setting({ workbook, key: args.text(0) });
    },
    GetCount: ({ settings: all }) => all.size,
    GetItemOrNullObject: (workbook, args) => find(workbook, args.at(0)) ?? null,
  },
});
