/** Pixels of the two icons of an app package, a side. */
const sides = { color: 192, outline: 32 } as const;

interface Named {
  readonly icons?: Partial<Readonly<Record<keyof typeof sides, unknown>>>;
  readonly localizationInfo?: { readonly additionalLanguages?: readonly { readonly file?: unknown }[] };
}

/** What Microsoft 365 would refuse about the parts of an app package, a sentence each; it answers all of them with one that says nothing. */
export function appPackageFaults(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const manifest = parts.get('manifest.json');
  if (!manifest) {
    const elsewhere = [...parts.keys()].find((path) => path.endsWith('.json') && path.includes('manifest'));
    const found = elsewhere === undefined ? 'none' : `one at ${elsewhere}`;
    return [`manifest.json: expected it at the top of the package, found ${found}. Build the package again.`];
  }
  const named = read(manifest);
  if (!named) return ['manifest.json: expected a JSON text, got something else. Build the package again.'];
  const icons = Object.entries(sides).flatMap(([kind, side]) =>
    faultsOfIcon(kind, named.icons?.[kind as keyof typeof sides], side, parts),
  );
  const texts = (named.localizationInfo?.additionalLanguages ?? []).flatMap(({ file }) =>
    typeof file === 'string' && parts.has(file)
      ? []
      : [
          `${String(file)}: expected the texts of a language that manifest.json names, found none. Build the package again.`,
        ],
  );
  return [...icons, ...texts];
}

function faultsOfIcon(kind: string, path: unknown, side: number, parts: ReadonlyMap<string, Uint8Array>): string[] {
  if (typeof path !== 'string') return [`manifest.json: icons.${kind}: expected the path of an icon, got nothing.`];
  const bytes = parts.get(path);
  if (!bytes) {
    return [
      `${path}: expected the icon that manifest.json names, found none. Draw it with npm run icons, and build again.`,
    ];
  }
  const size = sizeOfPng(bytes);
  if (size?.every((pixels) => pixels === side)) return [];
  const got = size ? size.join(' × ') : 'no PNG';
  return [
    `${path}: expected a PNG of ${side} × ${side} pixels, got ${got}. Draw it with npm run icons, and build again.`,
  ];
}

/** Width and height, as the first part of a PNG says them. */
function sizeOfPng(bytes: Uint8Array): [width: number, height: number] | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, k) => bytes[k] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

function read(bytes: Uint8Array): Named | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
