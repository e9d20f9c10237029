import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { isNarrowed, waysToNarrow, type ListedObject } from '@keystage/core/salesforce';
import { useEffect } from 'react';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import { ChosenList } from './chosen-list';
import type { OrgTablesScreenProps } from './org-tables-screen';

/** Whose records are pulled, by what this org has to tell them by: people, teams, territories, list views, record types. */
export function ChooseWhose(props: OrgTablesScreenProps) {
  const { state, act, text } = props;
  const { choices, inHand } = state;
  const { selection } = inHand;
  const { whose } = selection;
  const { lookAtChoices } = act;
  useEffect(() => void lookAtChoices(), [lookAtChoices]);
  // What was chosen before stays there to be seen, also while nothing else is known.
  const ways = waysToNarrow.filter(
    (way) => way === 'mine' || way === 'all' || way === whose || choices?.ways.includes(way),
  );
  return (
    <>
      <Field label={text.whose}>
        <RadioGroup
          value={whose}
          onChange={(_, { value }) => {
            const way = waysToNarrow.find((one) => one === value);
            if (way) act.change({ whose: way });
          }}
        >
          {ways.map((way) => (
            <Radio key={way} value={way} label={text.whoseOf[way]} />
          ))}
        </RadioGroup>
      </Field>
      <By {...props} />
      {(whose === 'owners' || whose === 'territories' || whose === 'listView') && !isNarrowed(selection) && (
        <Notice kind="warning">{text.narrow.missing[whose]}</Notice>
      )}
      <RecordTypes {...props} />
    </>
  );
}

/** By whom, or by what, where the way asks for that. */
function By({ state, act, text }: OrgTablesScreenProps) {
  const { narrow } = useNarrowSelect();
  const { choices, inHand } = state;
  const { whose, owners = [], territories = [], listView } = inHand.selection;
  const views = choices?.listViews ?? (listView ? [listView] : []);
  switch (whose) {
    case 'owners':
      return (
        <ChosenList
          label={text.narrow.owners}
          known={choices?.owners ?? []}
          chosen={owners}
          remove={text.fields.remove}
          onChange={(chosen) => act.change({ owners: chosen })}
        />
      );
    case 'territories':
      return (
        <ChosenList
          label={text.narrow.territories}
          known={choices?.territories ?? []}
          chosen={territories}
          remove={text.fields.remove}
          onChange={(chosen) => act.change({ territories: chosen })}
        />
      );
    case 'listView':
      return (
        <Field label={text.narrow.listView} hint={text.narrow.listViewHint}>
          <Select
            className={narrow}
            value={listView?.id ?? ''}
            onChange={(_, { value }) => act.change({ listView: views.find(({ id }) => id === value) })}
          >
            <option value="" />
            {views.map(({ id, name, object }) => (
              <option key={id} value={id}>
                {`${text.tables[tableOf[object]]}: ${name}`}
              </option>
            ))}
          </Select>
        </Field>
      );
    default:
      return null;
  }
}

const tableOf = { Account: 'accounts', Opportunity: 'deals' } as const satisfies Record<ListedObject, string>;

/** An org with one record type, or none, has nothing to choose. */
function RecordTypes({ state: { choices, inHand }, act, text }: OrgTablesScreenProps) {
  const { selection } = inHand;
  const { recordTypes = {} } = selection;
  const wanted = { Account: selection.accounts, Opportunity: selection.deals };
  const objects = (['Account', 'Opportunity'] as const).filter(
    (object) =>
      wanted[object] && ((choices?.recordTypes[object].length ?? 0) > 1 || (recordTypes[object] ?? []).length > 0),
  );
  return objects.map((object) => (
    <ChosenList
      key={object}
      label={text.narrow.recordTypes(text.tables[tableOf[object]])}
      known={choices?.recordTypes[object] ?? []}
      chosen={recordTypes[object] ?? []}
      remove={text.fields.remove}
      onChange={(chosen) => act.change({ recordTypes: { ...recordTypes, [object]: chosen } })}
    />
  ));
}
