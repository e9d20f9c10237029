import { compareModels, saySigningRules, signingRules, textAt, type SegmentationModel } from '@keystage/core';
import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { DifferencesTable } from '../../screens/differences-table';
import { Disclosure } from '../../screens/disclosure';
import { Notice } from '../../screens/notice';
import { useSpeech } from '../../screens/speech';
import type { RunFacts } from '../salesforce-state';
import type { SalesforcePart } from './salesforce-part';
import { TierChanges } from './tier-changes';

const useStyles = makeStyles({ paragraph: { margin: 0 } });

/**
 * The model of the workbook and that of the org: which is newer, what they say differently, who has another tier under the org's; and what
 * publishing does, and whom freezing moves.
 */
export function TwoModels({ run, ...part }: SalesforcePart & { readonly run: RunFacts }) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const { state, act, text, org } = part;
  const { model, moves, segmentation, fingerprint } = run.frozen;
  const { inOrg } = state;
  const all = segmentation.tiers.length;
  const rules = signingRules(model, inOrg?.ok ? inOrg.model.model : undefined);
  const asked = saySigningRules(rules, org.trail, say).join(say.words.betweenSentences);
  return (
    <>
      {state.published?.publication.ok && state.published.publication.how === 'proposed' && (
        <Notice kind="done">{org.publication(state.published.publication).join(say.words.betweenSentences)}</Notice>
      )}
      <p className={styles.paragraph}>
        <strong>{words.segment.modelVersion(say.text(model.name), model.version)}</strong> · {fingerprint}
      </p>
      {inOrg?.ok && <Differing {...part} run={run} there={inOrg.model} />}
      <p className={styles.paragraph}>{text.publish.why}</p>
      <Notice kind={moves.length > 0 ? 'warning' : 'note'}>
        {text.publish.moved(moves.length, all, say)}
        {moves.length > 0 && (
          <Moved {...part} run={run} moves={moves} title={text.publish.movedShow(moves.length, say)} />
        )}
      </Notice>
      {inOrg && !inOrg.ok && (
        <Notice kind={inOrg.lacks.length > 0 ? 'warning' : 'note'}>
          {[
            ...inOrg.lacks.map((lack) => org.orgLack(lack)),
            ...(inOrg.defect ? [org.modelDefect(inOrg.defect)] : []),
          ].join(say.words.betweenSentences)}
        </Notice>
      )}
      <Field label={text.publish.note} hint={asked || text.publish.noteHint}>
        <Textarea value={state.note} onChange={(_, { value }) => act.setNote(value)} />
      </Field>
    </>
  );
}

interface DifferingProps extends SalesforcePart {
  readonly run: RunFacts;
  readonly there: { readonly name: string; readonly fingerprint: string; readonly model: SegmentationModel };
}

function Differing({ run, there, ...part }: DifferingProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { text, differences: words } = part;
  const { model, segmentation } = run.frozen;
  const { preview } = part.state;
  const differences = compareModels(model, there.model);
  const title = text.models.differences(differences.length, say);
  return (
    <>
      <p className={styles.paragraph}>{text.publish.now(there.name, there.fingerprint)}</p>
      <p className={styles.paragraph}>{useWhichIsNewer(model, there.model, part)}</p>
      {differences.length > 0 && (
        <Disclosure closed={title} open={title}>
          {() => (
            <DifferencesTable
              title={title}
              before={model}
              after={there.model}
              names={[text.models.here, text.models.there]}
              words={words}
              say={say}
            />
          )}
        </Disclosure>
      )}
      <Notice kind={preview && preview.moves.length > 0 ? 'warning' : 'note'}>
        {preview ? text.models.moves(preview.moves.length, segmentation.tiers.length, say) : text.models.movesUnknown}
        {preview && preview.moves.length > 0 && (
          <Moved {...part} run={run} moves={preview.moves} title={text.models.movesShow(preview.moves.length, say)} />
        )}
      </Notice>
      <p className={styles.paragraph}>{text.models.takeHint}</p>
    </>
  );
}

interface MovedProps extends SalesforcePart {
  readonly run: RunFacts;
  readonly title: string;
  readonly moves: readonly { readonly account: number; readonly from?: string; readonly to?: string }[];
}

function Moved({ run, text, moves, title }: MovedProps) {
  const { segmentation, model } = run.frozen;
  return (
    <Disclosure closed={title} open={title}>
      {() => (
        <TierChanges
          text={text}
          tiers={model.tiers}
          changes={moves.map(({ account, from = null, to = null }) => ({
            account,
            name: textAt(segmentation.accounts.names, account),
            from,
            to,
          }))}
        />
      )}
    </Disclosure>
  );
}

/** Which of the two is newer, in words; whether somebody could tell from their version numbers alone. */
function useWhichIsNewer(here: SegmentationModel, there: SegmentationModel, { text }: SalesforcePart): string {
  const { words, say } = useSpeech();
  const nameOf = ({ name, version }: SegmentationModel) => words.segment.modelVersion(say.text(name), version);
  const { models } = text;
  if (here.id !== there.id) return models.unlike(nameOf(here), nameOf(there));
  if (there.version > here.version) return models.newerThere(nameOf(there), nameOf(here));
  if (there.version < here.version) return models.newerHere(nameOf(here), nameOf(there));
  const rules = compareModels(here, there).filter(({ at }) => at[0] !== 'references' && at.at(-1) !== 'frozen');
  return rules.length === 0 ? models.frozenApart : models.sameVersion(nameOf(here));
}
