import type { SegmentationModel } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEditing } from './editing';
import { ChoiceField } from './model-field';

const useStyles = makeStyles({
  small: {
    margin: 0,
    gridColumnStart: 1,
    gridColumnEnd: -1,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What a part of the way is called, and beside it what it is. */
export function Row({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <div>{name}</div>
      {children}
    </>
  );
}

/** A line that takes the whole width. */
export function Wide({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.small}>{children}</p>;
}

interface TierFieldProps {
  readonly path: string;
  readonly label: string;
  readonly tiers: SegmentationModel['tiers'];
}

/** One of the model's tiers. */
export function TierField({ path, label, tiers }: TierFieldProps) {
  const { say } = useEditing();
  return <ChoiceField path={path} label={label} options={tiers.map((tier) => [tier, say.tier(tier)])} />;
}
