import type { ManifestWords } from '../words';

/** Pixels of the two icons of an app package, a side. */
const sides = { color: 192, outline: 32 } as const;

interface Named {
  readonly icons?: Partial<Readonly<Record<keyof typeof sides, unknown>>>;
  readonly localizationInfo?: { readonly additionalLanguages?: readonly { readonly file?: unknown }[] };
}

/** What Microsoft 365 would refuse about the parts of an app package, a sentence each; it answers all of them with one that says nothing. */
export function appPackageFaults(parts: ReadonlyMap<string, Uint8Array>, { appPackage: say }: ManifestWords): string[] {
  const manifest = parts.get('manifest.json');
  if (!manifest) {
    const elsewhere = [...parts.keys()].find((path) => path.endsWith('.json') && path.includes('manifest'));
    return [elsewhere === undefined ? say.noManifest : say.manifestElsewhere(elsewhere)];
  }
  const named = read(manifest);
  if (!named) return [say.manifestNotJson];
  const icons = Object.entries(sides).flatMap(([kind, side]) => {
    const path = named.icons?.[kind as keyof typeof sides];
    return typeof path === 'string' ? faultsOfIcon(path, parts.get(path), side, say) : [say.noIconNamed(kind)];
  });
  const texts = (named.localizationInfo?.additionalLanguages ?? []).flatMap(({ file }) =>
    typeof file === 'string' && parts.has(file) ? [] : [say.noTexts(String(file))],
  );
  return [...icons, ...texts];
}

function faultsOfIcon(
  path: string,
  bytes: Uint8Array | undefined,
  side: number,
  say: ManifestWords['appPackage'],
): string[] {
  if (!bytes) return [say.noIcon(path)];
  const size = sizeOfPng(bytes);
  if (!size) return [say.iconNotPng(path, side)];
  const [width, height] = size;
  return width === side && height === side ? [] : [say.iconSize({ path, side, width, height })];
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
