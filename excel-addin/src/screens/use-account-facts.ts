import type { Segmentation } from '@keystage/core';
import { useEffect, useState } from 'react';
import type { PaneActions } from '../pane/open-pane';
import type { Answer } from '../run/bench-messages';

/** What the bench says of one account; undefined until it has answered. The card says the rest without it. */
export function useAccountFacts(
  inquire: PaneActions['inquire'],
  segmentation: Segmentation,
  account: number,
): Answer<'account'> | undefined {
  const [known, setKnown] = useState<{ of: Segmentation; account: number; facts: Answer<'account'> }>();
  useEffect(() => {
    let wanted = true;
    inquire('account', { account }).then(
      (facts) => wanted && setKnown({ of: segmentation, account, facts }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [inquire, segmentation, account]);
  return known?.of === segmentation && known.account === account ? known.facts : undefined;
}
