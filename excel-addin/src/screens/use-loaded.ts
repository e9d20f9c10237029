import { useEffect, useState } from 'react';

/**
 * Something that comes over the network, once for each key; undefined until it is there, and where it does not come. `load` is the same
 * function each time.
 */
export function useLoaded<Key, Loaded>(load: (key: Key) => Promise<Loaded>, key: Key): Loaded | undefined {
  const [loaded, setLoaded] = useState<{ key: Key; value: Loaded }>();
  useEffect(() => {
    let wanted = true;
    load(key).then(
      (value) => wanted && setLoaded({ key, value }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load, key]);
  return loaded && loaded.key === key ? loaded.value : undefined;
}
