import { makeStyles } from '@fluentui/react-components';

/** Lets a list of long names become as narrow as the pane, instead of as wide as its longest name. */
export const useNarrowSelect = makeStyles({
  narrow: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});
