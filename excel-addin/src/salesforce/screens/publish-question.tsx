import { makeStyles } from '@fluentui/react-components';
import type { ModelReading } from '@keystage/core/salesforce';
import { Disclosure } from '../../screens/disclosure';
import { Notice } from '../../screens/notice';
import type { SalesforcePart } from './salesforce-screen';
import { useSpeech } from '../../screens/speech';
import { TierChanges } from './tier-changes';

const useStyles = makeStyles({ paragraph: { margin: 0 } });

/** What publishing does, what the org goes by now, and who gets another tier by freezing. */
export function PublishQuestion({ state, text, org, inOrg }: SalesforcePart & { inOrg: ModelReading }) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const { model, moves, segmentation, fingerprint } = state.frozen;
  const all = segmentation.tiers.length;
  return (
    <>
      <p className={styles.paragraph}>
        <strong>{words.segment.modelVersion(say.text(model.name), model.version)}</strong> · {fingerprint}
      </p>
      <p className={styles.paragraph}>{text.publish.why}</p>
      <Notice kind={moves.length > 0 ? 'warning' : 'note'}>
        {text.publish.moved(moves.length, all, say)}
        {moves.length > 0 && (
          <Disclosure
            closed={text.publish.movedShow(moves.length, say)}
            open={text.publish.movedShow(moves.length, say)}
          >
            {() => (
              <TierChanges
                text={text}
                tiers={model.tiers}
                changes={moves.map(({ account, from = null, to = null }) => ({
                  account,
                  name: segmentation.accounts.names[account],
                  from,
                  to,
                }))}
              />
            )}
          </Disclosure>
        )}
      </Notice>
      {inOrg.ok && <p className={styles.paragraph}>{text.publish.now(inOrg.model.name, inOrg.model.fingerprint)}</p>}
      {!inOrg.ok && (
        <Notice kind={inOrg.lacks.length > 0 ? 'warning' : 'note'}>
          {[
            ...inOrg.lacks.map((lack) => org.orgLack(lack)),
            ...(inOrg.defect ? [org.modelDefect(inOrg.defect)] : []),
          ].join(say.words.betweenSentences)}
        </Notice>
      )}
    </>
  );
}
