import { useEffect, useState } from 'react';

/** What was loaded, once it is there; and how to ask again, where it did not come. */
export interface Loading<Loaded> {
  readonly loaded?: Loaded;
  readonly again?: () => void;
}

/** Something that comes over the network, once for each key. `load` is the same function each time. */
export function useLoaded<Key, Loaded>(load: (key: Key) => Promise<Loaded>, key: Key): Loading<Loaded> {
  const [state, setState] = useState<{ key: Key; value?: Loaded }>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let wanted = true;
    load(key).then(
      (value) => wanted && setState({ key, value }),
      () => wanted && setState({ key }),
    );
    return () => {
      wanted = false;
    };
  }, [load, key, asked]);
  if (!state || state.key !== key) return {};
  if (state.value !== undefined) return { loaded: state.value };
  const again = () => {
    setState(undefined);
    setAsked(asked + 1);
  };
  return { again };
}
