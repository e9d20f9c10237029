import { useEffect, useState, type ComponentType } from 'react';

/** What stands where something has not arrived. */
export interface InPlace {
  /** While it is on its way. */
  readonly Waiting: ComponentType;
  /** Where it did not come: it can be asked for again. */
  readonly Unreachable: ComponentType<{ readonly onAgain: () => void }>;
}

/** A component that comes over the network once, when it is first shown or `soon` before. */
export function arriving<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { Waiting, Unreachable }: InPlace,
): ComponentType<Props> & { readonly soon: () => void } {
  let Here: ComponentType<Props> | undefined;
  const arrive = async (): Promise<void> => {
    Here = await load();
  };

  function Arriving(props: Props) {
    const [state, setState] = useState<'waiting' | 'missing' | 'here'>('waiting');
    useEffect(() => {
      if (Here || state !== 'waiting') return;
      let isWanted = true;
      const become = (next: 'missing' | 'here') => () => isWanted && setState(next);
      void arrive().then(become('here'), become('missing'));
      return () => {
        isWanted = false;
      };
    }, [state]);
    if (Here) return <Here {...props} />;
    return state === 'missing' ? <Unreachable onAgain={() => setState('waiting')} /> : <Waiting />;
  }

  return Object.assign(Arriving, { soon: () => void arrive().catch(() => undefined) });
}
